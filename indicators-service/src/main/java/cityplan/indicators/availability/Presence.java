package cityplan.indicators.availability;

import cityplan.common.period.Period;

/// Which indicators have a value of one region, measure and period: a bit for each, added or, where
/// `sign` is -1, taken away.
record Presence(String region, String measure, Period period, int sign, byte[] indicators) {}
