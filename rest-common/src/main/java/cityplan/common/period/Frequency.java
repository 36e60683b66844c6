package cityplan.common.period;

import com.fasterxml.jackson.annotation.JsonValue;

/// How long the periods of a series are.
public enum Frequency {
    ANNUAL("annual"),
    HALF_YEARLY("half-yearly"),
    QUARTERLY("quarterly"),
    MONTHLY("monthly"),
    MULTI_YEAR("multi-year");

    private final String code;

    Frequency(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
