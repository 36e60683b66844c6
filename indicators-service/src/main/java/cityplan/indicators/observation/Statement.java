package cityplan.indicators.observation;

import org.jspecify.annotations.Nullable;

/// One source that gives a value: where it stands, and when the source was published.
public record Statement(
        String id,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published) {}
