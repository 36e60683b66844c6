package cityplan.indicators.evaluation.fact;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What a document adds to a figure that makes it a range.
public enum Qualifier {
    APPROX,
    AT_LEAST,
    AT_MOST;

    public static @Nullable Qualifier of(@Nullable String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
