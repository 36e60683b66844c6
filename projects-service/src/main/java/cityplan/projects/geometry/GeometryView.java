package cityplan.projects.geometry;

import com.fasterxml.jackson.annotation.JsonRawValue;

import java.time.Instant;

/// Where a project lies: a geometry of GeoJSON.
public record GeometryView(String project, @JsonRawValue String geometry, Instant recordedFrom) {}
