package cityplan.indicators.derived.kind;

import cityplan.indicators.derived.rule.Arithmetic;
import cityplan.indicators.derived.rule.Outcome;
import cityplan.indicators.derived.rule.Reason;
import cityplan.indicators.observation.ObservationView;

/// A value by the LEVEL of another indicator in the same region and period: per head, per area.
public record Quotient(Facts facts, String per) implements Derivation {

    @Override
    public Need need(ObservationView subject) {
        return facts.isClass(subject.indicator()) || facts.isClass(per)
                ? new Need.Impossible(Reason.NOT_A_QUANTITY)
                : new Need.Other(
                        new Key(per, subject.region(), "LEVEL", subject.period()),
                        Reason.NO_DIVISOR);
    }

    @Override
    public Outcome derive(ObservationView subject, ObservationView other) {
        return Arithmetic.quotient(subject.value(), other.value());
    }

    @Override
    public String role() {
        return "divisor";
    }

    @Override
    public Named named(ObservationView subject, ObservationView other) {
        return new Named(
                subject.measure(), subject.period(), subject.unit() + " per " + other.unit());
    }
}
