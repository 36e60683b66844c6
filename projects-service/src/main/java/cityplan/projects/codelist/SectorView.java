package cityplan.projects.codelist;

import cityplan.common.text.Text;

import java.time.Instant;

/// A sector that projects belong to.
public record SectorView(String code, Text name, Instant recordedFrom) {}
