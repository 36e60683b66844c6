package cityplan.common.period;

import com.fasterxml.jackson.annotation.JsonValue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A span of whole days that a value is about: a year `2021`, a half `2021-H1`, a quarter
/// `2021-Q1`, a month `2021-03`, or an inclusive span of years `2021/2025`.
public record Period(String code, LocalDate start, LocalDate end, Frequency frequency) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<year>[12]\\d{3})(?:-H(?<half>[12])|-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2])|/(?<last>[12]\\d{3}))?");

    /// The period that a code stands for, or nothing when it is no period.
    public static Optional<Period> parse(String code) {
        Matcher shape = SHAPE.matcher(code);
        if (!shape.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(shape.group("year"));
        if (shape.group("half") != null) {
            int half = Integer.parseInt(shape.group("half"));
            return Optional.of(months(code, year, 6 * half - 5, 6, Frequency.HALF_YEARLY));
        }
        if (shape.group("quarter") != null) {
            int quarter = Integer.parseInt(shape.group("quarter"));
            return Optional.of(months(code, year, 3 * quarter - 2, 3, Frequency.QUARTERLY));
        }
        if (shape.group("month") != null) {
            int month = Integer.parseInt(shape.group("month"));
            return Optional.of(months(code, year, month, 1, Frequency.MONTHLY));
        }
        if (shape.group("last") != null) {
            return span(code, year, Integer.parseInt(shape.group("last")));
        }
        return Optional.of(months(code, year, 1, 12, Frequency.ANNUAL));
    }

    /// Whether every day of the other period belongs to this one.
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /// The same time a year before; a span of years has none.
    public Optional<Period> yearBefore() {
        return frequency == Frequency.MULTI_YEAR
                ? Optional.empty()
                : parse(start.getYear() - 1 + code.substring(4));
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }

    private static Optional<Period> span(String code, int first, int last) {
        if (last <= first) {
            return Optional.empty();
        }
        return Optional.of(
                new Period(
                        code,
                        LocalDate.of(first, 1, 1),
                        LocalDate.of(last, 12, 31),
                        Frequency.MULTI_YEAR));
    }

    private static Period months(String code, int year, int first, int count, Frequency frequency) {
        YearMonth start = YearMonth.of(year, first);
        YearMonth end = start.plusMonths(count - 1L);
        return new Period(code, start.atDay(1), end.atEndOfMonth(), frequency);
    }
}
