package cityplan.indicators.evaluation.fact;

/// What the rules need to know of an indicator; `decimals` is to how many its figures are shown.
public record Indicator(
        String code, String unit, ValueType valueType, Direction direction, int decimals) {}
