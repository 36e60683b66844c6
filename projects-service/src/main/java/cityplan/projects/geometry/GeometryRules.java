package cityplan.projects.geometry;

import cityplan.projects.geometry.Shape.Position;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the geometry of a project must be: one of GeoJSON (RFC 7946), of so many positions at most,
/// each within a box. Longitude comes before latitude; where all positions outside would lie inside
/// the other way round, they are swapped.
///
/// @param most how many positions there may be
record GeometryRules(Box box, int most) {

    /// What a geometry says.
    private static final Set<String> MEMBERS = Set.of("type", "coordinates");

    /// How many positions outside of the box are named.
    private static final int NAMED = 20;

    List<Flaw> flaws(JsonNode geometry) {
        if (!geometry.isObject()) {
            return List.of(Flaw.of("", "geometry-expected"));
        }
        var flaws = new ArrayList<Flaw>();
        geometry.fieldNames()
                .forEachRemaining(name -> {
                    if (!MEMBERS.contains(name)) {
                        flaws.add(Flaw.of("/" + name, "unknown-property", "type, coordinates"));
                    }
                });
        Type.of(geometry.path("type").asText())
                .ifPresentOrElse(
                        type -> flaws.addAll(coordinates(type, geometry.path("coordinates"))),
                        () -> flaws.add(Flaw.of("/type", "one-of", Type.words())));
        return flaws;
    }

    private List<Flaw> coordinates(Type type, JsonNode coordinates) {
        Shape shape = Shape.of(type, coordinates);
        var flaws = new ArrayList<>(shape.flaws());
        if (shape.positions().size() > most) {
            flaws.add(Flaw.of("/coordinates", "too-many-positions", most));
        }
        flaws.addAll(outside(shape.positions()));
        return flaws;
    }

    private List<Flaw> outside(List<Position> positions) {
        List<Position> outside =
                positions.stream().filter(at -> !box.holds(at.longitude(), at.latitude())).toList();
        boolean swapped =
                !outside.isEmpty()
                        && outside.stream()
                                .allMatch(at -> box.holds(at.latitude(), at.longitude()));
        return swapped
                ? List.of(Flaw.of(outside.getFirst().pointer(), "coordinates-swapped", box))
                : outside.stream()
                        .limit(NAMED)
                        .map(at -> Flaw.of(at.pointer(), "outside-box", box))
                        .toList();
    }
}
