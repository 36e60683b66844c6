package cityplan.store.audit.reading;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The hash that an entry must have: of its fields in order, each as the number of its bytes, a
/// colon and the bytes, or a minus sign where there is nothing, and a comma behind each.
final class Seal {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Seal() {}

    /// Absent when nothing is known of the algorithm that the entry names.
    static Optional<String> of(EntryView entry) {
        try {
            var digest = MessageDigest.getInstance(entry.algorithm());
            byte[] hash = digest.digest(text(entry).getBytes(StandardCharsets.UTF_8));
            return Optional.of(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException unknown) {
            return Optional.empty();
        }
    }

    static String text(EntryView entry) {
        var fields = new ArrayList<@Nullable Object>();
        fields.add(entry.algorithm());
        fields.add(entry.previous());
        fields.add(entry.number());
        fields.add(MICROSECONDS.format(entry.at()));
        fields.addAll(entry.circumstances());
        fields.add(entry.what().rawValue());
        return fields.stream()
                .map(field -> field(Objects.toString(field, null)))
                .collect(Collectors.joining());
    }

    private static String field(@Nullable String value) {
        return value == null
                ? "-,"
                : "%d:%s,".formatted(value.getBytes(StandardCharsets.UTF_8).length, value);
    }
}
