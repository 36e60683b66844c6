package cityplan.projects.portfolio.rule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// Whether works began when they were to begin.
public enum Start {
    EARLY,
    ON_TIME,
    LATE,
    /// Nothing is reported yet, and the time is not over.
    OPEN,
    /// The period in which they are reported to have begun is too long to tell.
    UNCLEAR;

    /// From a first to a last day: when works were to begin, or are first reported to have begun,
    /// as exactly as the source says.
    public record Span(LocalDate from, LocalDate to) {

        /// The year of a list.
        public static Span year(String year) {
            int number = Integer.parseInt(year);
            return new Span(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31));
        }

        /// The month of a day.
        public static Span month(LocalDate day) {
            return new Span(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        }
    }

    /// What holds on a day; without a report the start is late once its time is over.
    public static Start of(Span due, @Nullable Span begun, LocalDate day) {
        if (begun == null) {
            return day.isAfter(due.to()) ? LATE : OPEN;
        }
        if (begun.to().isBefore(due.from())) {
            return EARLY;
        }
        if (begun.from().isAfter(due.to())) {
            return LATE;
        }
        boolean inside = !begun.from().isBefore(due.from()) && !begun.to().isAfter(due.to());
        return inside ? ON_TIME : UNCLEAR;
    }
}
