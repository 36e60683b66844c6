package cityplan.projects.portfolio.rule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Whether works that a year's list calls a new start began in that year.
public enum Start {
    EARLY,
    ON_TIME,
    LATE,
    /// Nothing is reported yet, and the year is not over.
    OPEN,
    /// The period in which they are reported to have begun is too long to tell.
    UNCLEAR;

    /// When works are first reported to have begun, from the first to the last day of the period
    /// that the source gives.
    public record Begun(LocalDate from, LocalDate to) {}

    /// What holds on a day; without a report the start is late once the year is over.
    public static Start of(int year, @Nullable Begun begun, LocalDate day) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        if (begun == null) {
            return day.isAfter(last) ? LATE : OPEN;
        }
        if (begun.to().isBefore(first)) {
            return EARLY;
        }
        if (begun.from().isAfter(last)) {
            return LATE;
        }
        boolean inside = !begun.from().isBefore(first) && !begun.to().isAfter(last);
        return inside ? ON_TIME : UNCLEAR;
    }
}
