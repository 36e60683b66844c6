package cityplan.store.staging;

import cityplan.common.period.Frequency;
import cityplan.common.period.Period;
import cityplan.common.query.Literals;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Cells that hold a time.
public sealed interface TimeCell extends CellType {

    /// A year, a part of one, or a span of years.
    record PeriodCode() implements TimeCell {
        @Override
        public Optional<Fault> fault(String cell) {
            return Period.parse(cell).isPresent() ? Optional.empty() : Fault.of("period-expected");
        }
    }

    record Year() implements TimeCell {
        @Override
        public Optional<Fault> fault(String cell) {
            return is(Frequency.ANNUAL, cell) ? Optional.empty() : Fault.of("year-expected");
        }
    }

    record Month() implements TimeCell {
        @Override
        public Optional<Fault> fault(String cell) {
            return is(Frequency.MONTHLY, cell) ? Optional.empty() : Fault.of("month-expected");
        }
    }

    /// A day.
    record Day() implements TimeCell {
        @Override
        public Optional<Fault> fault(String cell) {
            return isDay(cell) ? Optional.empty() : Fault.of("date-expected");
        }

        @Override
        public String sqlType() {
            return "date";
        }
    }

    /// When a source was published: a year, a month or a day.
    record Published() implements TimeCell {
        @Override
        public Optional<Fault> fault(String cell) {
            boolean known =
                    isDay(cell)
                            || cell.matches("\\d{4}(-\\d{2})?") && Period.parse(cell).isPresent();
            return known ? Optional.empty() : Fault.of("published-expected");
        }
    }

    /// A moment in UTC, to the microsecond, as answers say it.
    record Moment() implements TimeCell {
        @Override
        public Optional<Fault> fault(String cell) {
            return Literals.instant(cell).isPresent()
                    ? Optional.empty()
                    : Fault.of("instant-expected");
        }

        @Override
        public String sqlType() {
            return "timestamptz";
        }
    }

    private static boolean is(Frequency frequency, String cell) {
        return Period.parse(cell).filter(period -> period.frequency() == frequency).isPresent();
    }

    private static boolean isDay(String cell) {
        try {
            return cell.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(cell).getYear() >= 1000;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
