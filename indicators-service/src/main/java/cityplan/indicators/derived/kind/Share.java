package cityplan.indicators.derived.kind;

import cityplan.indicators.derived.rule.Arithmetic;
import cityplan.indicators.derived.rule.Outcome;
import cityplan.indicators.derived.rule.Reason;
import cityplan.indicators.observation.ObservationView;

import java.util.Optional;

/// The share that a region has in the one above it, or in one that was named.
public record Share(Facts facts, Optional<String> of) implements Derivation {

    @Override
    public Need need(ObservationView subject) {
        if (!facts.adds(subject.indicator())) {
            return new Need.Impossible(Reason.NOT_A_QUANTITY);
        }
        return of.or(() -> facts.parent(subject.region()))
                .<Need>map(whole -> new Need.Other(in(whole, subject), Reason.NO_WHOLE))
                .orElseGet(() -> new Need.Impossible(Reason.NO_PARENT));
    }

    private static Key in(String region, ObservationView subject) {
        return new Key(subject.indicator(), region, subject.measure(), subject.period());
    }

    @Override
    public Outcome derive(ObservationView subject, ObservationView other) {
        return Arithmetic.share(subject.value(), other.value());
    }

    @Override
    public String role() {
        return "whole";
    }

    @Override
    public Named named(ObservationView subject, ObservationView other) {
        return new Named(subject.measure(), subject.period(), "PCT");
    }
}
