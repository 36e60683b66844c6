package cityplan.indicators.codelist;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A document that figures come from. `published` is as exact as it is known: a year, a month or a
/// day.
public record SourceView(
        String id,
        Text title,
        @Nullable Text issuer,
        String kind,
        String region,
        String published,
        @Nullable Integer periodStart,
        @Nullable Integer periodEnd,
        Instant recordedFrom) {}
