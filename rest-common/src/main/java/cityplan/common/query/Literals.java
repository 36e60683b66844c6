package cityplan.common.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// How values are written in a query.
public final class Literals {

    private static final int REPLACEMENT_CHARACTER = 0xFFFD;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Literals() {}

    /// Whether a text is short enough and shows as what it is.
    public static boolean isText(String value, int longest) {
        return value.length() <= longest && isPlain(value);
    }

    /// Whether a text is whole and on one line: no control character, none that turns the direction
    /// of what follows, none that nobody sees, none that is broken.
    public static boolean isPlain(String value) {
        return value.codePoints().allMatch(Literals::isPlain);
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER;
            default -> point != REPLACEMENT_CHARACTER;
        };
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
