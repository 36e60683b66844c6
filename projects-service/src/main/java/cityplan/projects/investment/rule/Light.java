package cityplan.projects.investment.rule;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// How far the spending of a year lags behind the year, as `light_of` in the database decides it.
public enum Light {
    GREEN,
    YELLOW,
    RED;

    /// The light of a code such as `green`.
    public static Light of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
