package cityplan.projects.geometry;

import java.util.List;

/// Something wrong with a geometry: where in it, as a JSON Pointer, and what, as the code and the
/// arguments of a violation.
record Flaw(String pointer, String code, List<String> arguments) {

    Flaw {
        arguments = List.copyOf(arguments);
    }

    static Flaw of(String pointer, String code, Object... arguments) {
        return new Flaw(pointer, code, List.of(arguments).stream().map(Object::toString).toList());
    }
}
