package cityplan.gateway.report.rule;

import cityplan.gateway.client.Plan;

import com.fasterxml.jackson.annotation.JsonValue;

import java.time.LocalDate;

/// What report a plan gets on a day: a yearly plan an annual one, another plan a final one from its
/// last day on and a mid-term one before.
public enum Kind {
    ANNUAL("annual"),
    MID_TERM("mid-term"),
    FINAL("final");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    public static Kind of(Plan plan, LocalDate at) {
        if (plan.isYearly()) {
            return ANNUAL;
        }
        return at.isBefore(plan.lastDay()) ? MID_TERM : FINAL;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
