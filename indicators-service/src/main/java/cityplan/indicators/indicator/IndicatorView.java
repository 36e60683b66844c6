package cityplan.indicators.indicator;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An indicator. `unit` is that of its LEVEL, CUM and INC values; `direction` says which way is
/// better; `decimals` is for display; `department` is known only where a document names it.
public record IndicatorView(
        String code,
        Text name,
        String theme,
        String unit,
        String direction,
        String valueType,
        int decimals,
        @Nullable Text department,
        String frequency,
        @Nullable Text description,
        boolean retired,
        Instant recordedFrom) {}
