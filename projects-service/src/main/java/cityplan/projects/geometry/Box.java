package cityplan.projects.geometry;

import java.math.BigDecimal;
import java.util.List;

/// The part of the world in which projects lie, in degrees of WGS 84.
record Box(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {

    private static final BigDecimal LONGITUDES = BigDecimal.valueOf(180);
    private static final BigDecimal LATITUDES = BigDecimal.valueOf(90);

    Box {
        boolean inOrder = west.compareTo(east) < 0 && south.compareTo(north) < 0;
        boolean onEarth =
                west.compareTo(LONGITUDES.negate()) >= 0
                        && east.compareTo(LONGITUDES) <= 0
                        && south.compareTo(LATITUDES.negate()) >= 0
                        && north.compareTo(LATITUDES) <= 0;
        if (!inOrder || !onEarth) {
            throw new IllegalArgumentException(
                    "a box is west, south, east, north, not %s, %s, %s, %s"
                            .formatted(west, south, east, north));
        }
    }

    /// The box of west, south, east and north.
    static Box of(List<BigDecimal> bounds) {
        if (bounds.size() != 4) {
            throw new IllegalArgumentException("a box is west, south, east, north, not " + bounds);
        }
        return new Box(bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3));
    }

    boolean holds(BigDecimal longitude, BigDecimal latitude) {
        return longitude.compareTo(west) >= 0
                && longitude.compareTo(east) <= 0
                && latitude.compareTo(south) >= 0
                && latitude.compareTo(north) <= 0;
    }

    @Override
    public String toString() {
        return "%s, %s, %s, %s"
                .formatted(
                        west.toPlainString(),
                        south.toPlainString(),
                        east.toPlainString(),
                        north.toPlainString());
    }
}
