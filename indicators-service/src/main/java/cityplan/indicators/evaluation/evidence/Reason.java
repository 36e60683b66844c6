package cityplan.indicators.evaluation.evidence;

import java.util.Locale;

/// Why a target cannot be assessed.
public enum Reason {
    EXTERNAL_TARGET,
    NOT_STARTED,
    NO_OBSERVATION,
    NO_REFERENCE,
    IMPRECISE_OBSERVATION,
    NO_BASELINE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
