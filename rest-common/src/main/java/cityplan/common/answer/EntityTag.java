package cityplan.common.answer;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// A strong entity tag `"<version>-<variant>"`. The version says which state of the data an answer
/// shows; the variant tells apart the forms that one state is sent in.
public record EntityTag(String version, String variant) {

    private static final int RADIX = 36;
    private static final Pattern TAG = Pattern.compile("\"([0-9a-z]{1,11})-([0-9a-z]{1,13})\"");

    /// The tag of what was recorded by a moment, in the form that the parts describe.
    public static EntityTag of(Instant recorded, Object... form) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, recorded);
        var sum = new CRC32C();
        sum.update(Arrays.toString(form).getBytes(StandardCharsets.UTF_8));
        return new EntityTag(Long.toString(micros, RADIX), Long.toString(sum.getValue(), RADIX));
    }

    /// Whether an `If-None-Match` header names this very form.
    public boolean isIn(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(toString()));
    }

    /// The strong tag that a header names; empty for anything else.
    public static Optional<EntityTag> read(String header) {
        Matcher tag = TAG.matcher(header);
        return tag.matches()
                ? Optional.of(new EntityTag(tag.group(1), tag.group(2)))
                : Optional.empty();
    }

    /// The moment that the version stands for.
    public Instant recorded() {
        return Instant.EPOCH.plus(Long.parseLong(version, RADIX), ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
        return '"' + version + '-' + variant + '"';
    }
}
