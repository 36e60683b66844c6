package cityplan.indicators.codelist;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/// A unit of measure. A value in the base unit is the value times the multiplier; units convert
/// only within one dimension.
public record UnitView(
        String code,
        @Nullable Text symbol,
        Text name,
        String dimension,
        String baseUnit,
        BigDecimal multiplier,
        Instant recordedFrom) {}
