package cityplan.indicators.derived.kind;

import cityplan.common.period.Period;
import cityplan.indicators.derived.rule.Arithmetic;
import cityplan.indicators.derived.rule.Outcome;
import cityplan.indicators.derived.rule.Reason;
import cityplan.indicators.observation.ObservationView;

/// AAGR: the last year of a span against the year before the span, by the years of the span.
public record AverageGrowth(Facts facts, Period span) implements Derivation {

    public static String lastYear(Period span) {
        return String.valueOf(span.end().getYear());
    }

    @Override
    public Need need(ObservationView subject) {
        String base = String.valueOf(span.start().getYear() - 1);
        return facts.grows(subject.indicator())
                ? new Need.Other(
                        new Key(subject.indicator(), subject.region(), subject.measure(), base),
                        Reason.NO_EARLIER_VALUE)
                : new Need.Impossible(Reason.NOT_A_QUANTITY);
    }

    @Override
    public Outcome derive(ObservationView subject, ObservationView other) {
        int years = span.end().getYear() - span.start().getYear() + 1;
        return Arithmetic.averageGrowth(subject.value(), other.value(), years);
    }

    @Override
    public String role() {
        return "base";
    }

    @Override
    public Named named(ObservationView subject, ObservationView other) {
        return new Named("AAGR", span.code(), "PCT");
    }
}
