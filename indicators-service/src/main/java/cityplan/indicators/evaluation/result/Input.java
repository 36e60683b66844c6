package cityplan.indicators.evaluation.result;

import cityplan.indicators.evaluation.fact.Observation;

import java.util.Locale;

/// An observation that went into an evaluation, and as what.
public record Input(Role role, Observation observation) {

    /// What an observation is used as.
    public enum Role {
        ACTUAL,
        BASELINE,
        REFERENCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
