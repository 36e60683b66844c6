package cityplan.projects.stage.rule;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// How one stage follows another: as the table of the lifecycle has it, with stages left out, or
/// back.
public enum Step {
    ONWARD,
    SKIP,
    BACK;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The step between two different stages; from nothing the first is the next one. Whatever is
    /// not retired can be terminated, and only what operates has retirement next.
    static Step between(@Nullable Stage from, Stage to) {
        if (from != null && from.compareTo(to) > 0) {
            return BACK;
        }
        boolean next =
                switch (to) {
                    case TERMINATED -> true;
                    case RETIRED -> from == Stage.OPERATING;
                    case PROPOSED,
                            SIGNED,
                            PREPARATORY,
                            PROCUREMENT,
                            UNDER_CONSTRUCTION,
                            ACCEPTANCE,
                            OPERATING ->
                            to.ordinal() == (from == null ? 0 : from.ordinal() + 1);
                };
        return next ? ONWARD : SKIP;
    }
}
