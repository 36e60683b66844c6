package cityplan.indicators.codelist;

import cityplan.common.text.Text;

import java.time.Instant;

/// A theme that indicators are grouped by; `ordinal` is the order in which themes are shown.
public record ThemeView(String code, Text name, int ordinal, Instant recordedFrom) {}
