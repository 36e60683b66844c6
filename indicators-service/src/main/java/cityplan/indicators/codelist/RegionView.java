package cityplan.indicators.codelist;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A region: a GB/T 2260 code or, for areas that have none, a code of our own.
public record RegionView(
        String code,
        Text name,
        String level,
        @Nullable String parent,
        @Nullable String functionalArea,
        Instant recordedFrom) {}
