package cityplan.common.problem;

import java.util.List;

/// One thing wrong with a request: where, a stable code, and what the message needs to say it.
public record Violation(Place place, String code, List<String> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation at(Place place, String code, String... arguments) {
        return new Violation(place, code, List.of(arguments));
    }

    public static Violation parameter(String name, String code, String... arguments) {
        return new Violation(new Place.Parameter(name), code, List.of(arguments));
    }

    public static Violation pointer(String pointer, String code, String... arguments) {
        return new Violation(new Place.Pointer(pointer), code, List.of(arguments));
    }

    public static Violation cell(
            String file, long row, String column, String code, String... arguments) {
        return new Violation(new Place.Cell(file, row, column), code, List.of(arguments));
    }

    public static Violation file(String file, String code, String... arguments) {
        return new Violation(new Place.File(file), code, List.of(arguments));
    }

    /// Where in a request something is wrong.
    public sealed interface Place {
        /// A path or query parameter.
        record Parameter(String name) implements Place {}

        /// A value in a JSON body, by its JSON Pointer (RFC 6901).
        record Pointer(String pointer) implements Place {}

        /// A file of an import.
        record File(String name) implements Place {}

        /// A cell of a file; the header is row 1.
        record Cell(String file, long row, String column) implements Place {}
    }
}
