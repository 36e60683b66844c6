package cityplan.common.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A place in a sorted result, at the moment that the first page was read. `query` is the
/// fingerprint of filter and sort; `keys` are the sort keys of the row that the page begins after
/// (or, `backwards`, ends before).
public record Cursor(
        String query, Instant asOf, LocalDate at, boolean backwards, List<String> keys) {

    private static final String SEPARATOR = "\u001f";
    private static final int FIXED = 4;

    public Cursor {
        keys = List.copyOf(keys);
    }

    public String encode() {
        String head =
                String.join(
                        SEPARATOR, query, asOf.toString(), at.toString(), backwards ? "b" : "f");
        String text = head + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The cursor that a text stands for, or nothing when it was not made by `encode`.
    public static Optional<Cursor> decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return plain.indexOf('\0') < 0 ? parse(plain.split(SEPARATOR, -1)) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Cursor> parse(String[] parts) {
        if (parts.length <= FIXED || !parts[3].matches("[bf]")) {
            return Optional.empty();
        }
        List<String> keys = Arrays.asList(parts).subList(FIXED, parts.length);
        boolean backwards = parts[3].equals("b");
        return Literals.instant(parts[1])
                .flatMap(asOf ->
                        Literals.date(parts[2])
                                .map(at -> new Cursor(parts[0], asOf, at, backwards, keys)));
    }
}
