package cityplan.store.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;

/// How a client writes a key: as it is, or quoted as a string of a structured field (RFC 9651).
final class Keys {

    private static final Pattern PLAIN = Pattern.compile("[!#-~][!-~]{0,254}");
    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[!#-\\[\\]-~]|\\\\[\"\\\\]){1,255})\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private Keys() {}

    /// The key that a header names: 1 to 255 visible characters of ASCII.
    static Optional<String> parse(String header) {
        String text = header.strip();
        var quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return Optional.of(ESCAPED.matcher(quoted.group(1)).replaceAll("$1"));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
