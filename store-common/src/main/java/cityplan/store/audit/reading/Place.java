package cityplan.store.audit.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the chain: an entry by its number, and the hash that it has.
public record Place(long number, String hash) {

    private static final Pattern TEXT = Pattern.compile("(0|[1-9]\\d{0,17}):([0-9a-f]{64})");

    /// Before the first entry.
    static final Place BEGIN = new Place(0, "0".repeat(64));

    /// As an auditor writes one down: `<number>:<hash>`.
    static Optional<Place> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Place(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    static Place of(EntryView entry) {
        return new Place(entry.number(), entry.hash());
    }
}
