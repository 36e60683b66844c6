package cityplan.store.change;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// A place in the order of changes: right after one of them. It says what it stands behind and not
/// how many came before, so it keeps its meaning for ever.
///
/// @param resource of the change; empty for the place behind all changes of the stamp
/// @param number the first part of the key, 0 where the key is a code alone
record Place(Instant stamp, String resource, long number, String code) {

    static final Place BEGINNING = endOf(Instant.EPOCH);

    private static final String SEPARATOR = "\u001f";
    private static final int PARTS = 4;

    /// Behind everything that was recorded up to a moment.
    static Place endOf(Instant stamp) {
        return new Place(stamp, "", 0, "");
    }

    String encode() {
        String text =
                String.join(SEPARATOR, stamp.toString(), resource, String.valueOf(number), code);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The place that a text stands for, or nothing when it was not made by `encode`.
    static Optional<Place> decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return parse(plain.split(SEPARATOR, -1)).filter(place -> place.encode().equals(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Place> parse(String[] parts) {
        if (parts.length != PARTS || parts[3].indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Instant stamp = Instant.parse(parts[0]);
        return stamp.isBefore(Instant.EPOCH) || stamp.isAfter(LAST)
                ? Optional.empty()
                : Optional.of(new Place(stamp, parts[1], Long.parseLong(parts[2]), parts[3]));
    }

    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59Z");
}
