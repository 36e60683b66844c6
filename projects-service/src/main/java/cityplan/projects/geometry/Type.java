package cityplan.projects.geometry;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The geometries that a project may have; a collection of several types is none of them.
enum Type {
    POINT("Point"),
    MULTI_POINT("MultiPoint"),
    LINE_STRING("LineString"),
    MULTI_LINE_STRING("MultiLineString"),
    POLYGON("Polygon"),
    MULTI_POLYGON("MultiPolygon");

    private final String word;

    Type(String word) {
        this.word = word;
    }

    static Optional<Type> of(String word) {
        return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    static String words() {
        return Stream.of(values()).map(type -> type.word).collect(Collectors.joining(", "));
    }
}
