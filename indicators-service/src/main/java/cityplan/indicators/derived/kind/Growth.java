package cityplan.indicators.derived.kind;

import cityplan.common.period.Period;
import cityplan.indicators.derived.rule.Arithmetic;
import cityplan.indicators.derived.rule.Outcome;
import cityplan.indicators.derived.rule.Reason;
import cityplan.indicators.observation.ObservationView;

/// YOY: a value against that of the same time a year before.
public record Growth(Facts facts) implements Derivation {

    @Override
    public Need need(ObservationView subject) {
        if (!facts.grows(subject.indicator())) {
            return new Need.Impossible(Reason.NOT_A_QUANTITY);
        }
        return Period.parse(subject.period())
                .flatMap(Period::yearBefore)
                .<Need>map(before -> new Need.Other(earlier(subject, before), absent()))
                .orElseGet(() -> new Need.Impossible(absent()));
    }

    private static Reason absent() {
        return Reason.NO_EARLIER_VALUE;
    }

    private static Key earlier(ObservationView subject, Period before) {
        return new Key(subject.indicator(), subject.region(), subject.measure(), before.code());
    }

    @Override
    public Outcome derive(ObservationView subject, ObservationView other) {
        return Arithmetic.growth(subject.value(), other.value());
    }

    @Override
    public String role() {
        return "year-before";
    }

    @Override
    public Named named(ObservationView subject, ObservationView other) {
        return new Named("YOY", subject.period(), "PCT");
    }
}
