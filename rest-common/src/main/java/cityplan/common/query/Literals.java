package cityplan.common.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// How values are written in a query.
public final class Literals {

    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private Literals() {}

    /// Whether a text is short enough and whole: no control character, no broken one.
    public static boolean isText(String value, int longest) {
        return value.length() <= longest && value.codePoints().noneMatch(Literals::broken);
    }

    private static boolean broken(int point) {
        return Character.isISOControl(point)
                || point == REPLACEMENT_CHARACTER
                || Character.getType(point) == Character.SURROGATE;
    }

    static boolean isInteger(String value, int least, int most) {
        if (!value.matches("-?\\d{1,9}")) {
            return false;
        }
        int number = Integer.parseInt(value);
        return number >= least && number <= most;
    }

    /// A day of the years 1000 to 2999.
    static Optional<LocalDate> date(String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            boolean known = date.getYear() >= 1000 && date.getYear() <= 2999;
            return known ? Optional.of(date) : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /// A moment after 1970, to the microsecond that PostgreSQL keeps.
    public static Optional<Instant> instant(String value) {
        try {
            Instant instant = OffsetDateTime.parse(value).toInstant();
            boolean known = instant.isAfter(Instant.EPOCH);
            boolean exact = instant.getNano() % 1000 == 0;
            return known && exact ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
