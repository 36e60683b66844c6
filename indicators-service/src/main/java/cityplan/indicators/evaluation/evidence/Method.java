package cityplan.indicators.evaluation.evidence;

import java.util.Locale;

/// How the actual was found.
public enum Method {
    /// The observation of the target's own period.
    EXACT,
    /// The sum of parts that follow each other.
    SUM,
    /// A total that was reported on the way.
    RUNNING_TOTAL,
    /// The geometric mean of the years' growth.
    GEOMETRIC_MEAN,
    /// The latest whole year of the window.
    LATEST_YEAR,
    /// The latest part of the year.
    LATEST_PART;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean single() {
        return this != SUM && this != GEOMETRIC_MEAN;
    }
}
