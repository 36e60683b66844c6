package cityplan.projects.geometry;

import com.fasterxml.jackson.annotation.JsonRawValue;

import java.time.Instant;

/// A geometry as the object of GeoJSON that it is; since when it is held is a foreign member.
public record GeometryObject(String type, @JsonRawValue String coordinates, Instant recordedFrom) {}
