package cityplan.indicators.derived.kind;

import cityplan.indicators.codelist.UnitView;
import cityplan.indicators.derived.rule.Arithmetic;
import cityplan.indicators.derived.rule.Outcome;
import cityplan.indicators.observation.ObservationView;

/// A value in another unit of the same dimension.
public record Conversion(Facts facts, UnitView unit) implements Derivation {

    @Override
    public Need need(ObservationView subject) {
        facts.requireDimension(subject, unit);
        return new Need.Nothing();
    }

    @Override
    public Outcome derive(ObservationView subject, ObservationView other) {
        return Arithmetic.converted(
                subject.value(), facts.unit(subject.unit()).multiplier(), unit.multiplier());
    }

    @Override
    public String role() {
        return "";
    }

    @Override
    public Named named(ObservationView subject, ObservationView other) {
        return new Named(subject.measure(), subject.period(), unit.code());
    }
}
