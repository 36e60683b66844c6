package cityplan.gateway.indicator;

import cityplan.common.period.Frequency;
import cityplan.common.period.Period;
import cityplan.gateway.client.Observation;
import cityplan.gateway.indicator.Delivery.Open;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The level of an indicator at the end of a year.
record Level(Open open, LocalDate until) {

    static final String MEASURE = "LEVEL";

    private static final String FORECAST = "forecast";

    /// The latest one that was observed; a forecast is none.
    static Optional<Level> latest(List<Observation> observations) {
        return observations.stream()
                .filter(each -> each.measure().equals(MEASURE))
                .filter(each -> !each.status().equals(FORECAST))
                .flatMap(Level::yearly)
                .max(Comparator.comparing(Level::until));
    }

    BigDecimal value() {
        return open.value();
    }

    boolean covers(LocalDate day) {
        return !day.isAfter(until);
    }

    private static Stream<Level> yearly(Observation each) {
        var open = new Open(each.value(), each.period(), each.qualifier());
        return Period.parse(each.period())
                .filter(period -> period.frequency() == Frequency.ANNUAL)
                .map(period -> new Level(open, period.end()))
                .stream();
    }
}
