package cityplan.projects.change;

import cityplan.store.change.Tracked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A noun that is told of, and where one of its rows is read.
///
/// @param path with a `%s` for each part of the key
record Told(Tracked tracked, String path) {

    private static final String OF_A_PROJECT = "/v1/projects/";

    /// The rows of a noun, which are known by some columns.
    static Told at(String path, String noun, String... key) {
        return new Told(Tracked.byCode(noun.replace('_', '-'), noun, key), path);
    }

    /// The same, of which only these vintages are told.
    Told only(String vintages) {
        return new Told(tracked.only(vintages), path);
    }

    String id(String code) {
        return String.join("/", tracked.values(code));
    }

    String href(String code) {
        List<String> segments = tracked.values(code).stream().map(Told::encoded).toList();
        return path.formatted(segments.toArray());
    }

    /// The project that a row belongs to, if its key says so.
    Optional<String> project(String code) {
        return path.startsWith(OF_A_PROJECT)
                ? Optional.of(tracked.values(code).getFirst())
                : Optional.empty();
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
