package cityplan.projects.codelist;

import cityplan.common.text.Text;

import java.time.Instant;

/// A kind of project, within a sector.
public record ProjectKindView(String code, Text name, String sector, Instant recordedFrom) {}
