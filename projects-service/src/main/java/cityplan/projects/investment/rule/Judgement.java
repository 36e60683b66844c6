package cityplan.projects.investment.rule;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Whether the spending of a year can be judged.
public sealed interface Judgement {

    /// It can: so far it has come.
    record Judged(Pace pace) implements Judgement {}

    /// It cannot.
    record Open(Reason reason) implements Judgement {}

    /// Why there is no light.
    enum Reason {
        NO_PLAN,
        NOTHING_PLANNED,
        NO_ACTUAL,
        ANOTHER_CURRENCY,
        NO_RULE_SET;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
