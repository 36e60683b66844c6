package cityplan.projects.geometry;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The coordinates of one geometry, read from the outside in: its positions, and what is wrong with
/// the way they are laid out (RFC 7946, 3.1).
final class Shape {

    /// A longitude and a latitude, and where they stand.
    record Position(String pointer, BigDecimal longitude, BigDecimal latitude) {

        boolean isAt(Position other) {
            return longitude.compareTo(other.longitude) == 0
                    && latitude.compareTo(other.latitude) == 0;
        }
    }

    private static final int LINE = 2;
    private static final int RING = 4;

    /// More decimals, or zeros, than any measurement gives.
    private static final int DIGITS = 30;

    private final List<Position> positions = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private Shape() {}

    static Shape of(Type type, JsonNode coordinates) {
        var shape = new Shape();
        String pointer = "/coordinates";
        switch (type) {
            case POINT -> shape.position(coordinates, pointer);
            case MULTI_POINT -> shape.positions(coordinates, pointer, 1);
            case LINE_STRING -> shape.positions(coordinates, pointer, LINE);
            case MULTI_LINE_STRING ->
                    shape.each(coordinates, pointer, (line, at) -> shape.positions(line, at, LINE));
            case POLYGON -> shape.each(coordinates, pointer, shape::ring);
            case MULTI_POLYGON ->
                    shape.each(
                            coordinates,
                            pointer,
                            (polygon, at) -> shape.each(polygon, at, shape::ring));
        }
        return shape;
    }

    List<Position> positions() {
        return positions;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    private interface Part {
        void read(JsonNode part, String pointer);
    }

    /// Reads the elements of a list, of which there must be one at least.
    private void each(JsonNode list, String pointer, Part part) {
        if (!list.isArray()) {
            flaws.add(Flaw.of(pointer, "list-expected"));
        } else if (list.isEmpty()) {
            flaws.add(Flaw.of(pointer, "empty"));
        }
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            part.read(list.get(i), pointer + "/" + i);
        }
    }

    private void positions(JsonNode list, String pointer, int least) {
        each(list, pointer, this::position);
        if (list.isArray() && !list.isEmpty() && list.size() < least) {
            flaws.add(Flaw.of(pointer, "positions-expected", least));
        }
    }

    /// A ring ends where it begins.
    private void ring(JsonNode list, String pointer) {
        int begins = positions.size();
        int sound = flaws.size();
        positions(list, pointer, RING);
        if (flaws.size() == sound && !positions.get(begins).isAt(positions.getLast())) {
            flaws.add(Flaw.of(pointer + "/" + (list.size() - 1), "ring-open"));
        }
    }

    /// Longitude and latitude, and perhaps an altitude.
    private void position(JsonNode position, String pointer) {
        boolean numbers = position.isArray() && (position.size() == 2 || position.size() == 3);
        for (JsonNode number : position) {
            numbers &=
                    number.isNumber() && Math.abs((long) number.decimalValue().scale()) <= DIGITS;
        }
        if (numbers) {
            positions.add(
                    new Position(
                            pointer,
                            position.get(0).decimalValue(),
                            position.get(1).decimalValue()));
        } else {
            flaws.add(Flaw.of(pointer, "position-expected"));
        }
    }
}
