package cityplan.gateway.coding;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The entity tag of an answer in its compressed form: another one than that of the plain form,
/// because strong tags tell bytes apart. Only the gateway knows these; whoever is behind it knows
/// plain ones.
final class GzipTag {

    private static final String MARK = "gzip\"";

    private GzipTag() {}

    static String of(String tag) {
        return tag.substring(0, tag.length() - 1) + MARK;
    }

    /// The tags of an `If-None-Match` header, each for the plain form.
    static String plain(String tags) {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .map(tag -> tag.endsWith(MARK) ? cut(tag) : tag)
                .collect(Collectors.joining(", "));
    }

    private static String cut(String tag) {
        return tag.substring(0, tag.length() - MARK.length()) + '"';
    }

    /// Whether a header names the compressed form of what has this tag.
    static boolean isIn(@Nullable String tags, String tag) {
        return tags != null
                && Arrays.stream(tags.split(",")).map(String::strip).anyMatch(of(tag)::equals);
    }
}
