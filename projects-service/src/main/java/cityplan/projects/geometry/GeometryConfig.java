package cityplan.projects.geometry;

import io.smallrye.config.ConfigMapping;

import java.math.BigDecimal;
import java.util.List;

/// What geometries are taken.
@ConfigMapping(prefix = "suite.geometry")
interface GeometryConfig {

    /// West, south, east and north of the part of the world in which projects lie, in degrees.
    List<BigDecimal> box();

    /// How many positions one geometry has at most.
    int positions();
}
