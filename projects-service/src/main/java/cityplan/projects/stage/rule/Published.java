package cityplan.projects.stage.rule;

import cityplan.common.period.Period;

import java.time.LocalDate;

/// When a source was published, at the precision known: on one of these days.
///
/// @param to the day from which on it counts as public
public record Published(LocalDate from, LocalDate to) {

    /// Reads a year, a month or a day.
    public static Published of(String code) {
        return Period.parse(code)
                .map(period -> new Published(period.start(), period.end()))
                .orElseGet(() -> on(LocalDate.parse(code)));
    }

    /// Whether it surely came before the other.
    public boolean isBefore(Published other) {
        return to.isBefore(other.from);
    }

    private static Published on(LocalDate day) {
        return new Published(day, day);
    }
}
