package cityplan.indicators.evaluation.result;

/// The lines of the rules, in their order: the first that applies gives the status.
public enum Rule {
    NOTHING_TO_COMPARE("1-nothing-to-compare"),
    IMPRECISE("2-imprecise"),
    PERIOD_OVER("3-period-over"),
    YEARLY_RUNNING("4-yearly-running"),
    BOUND_HOLDS("5-bound-holds"),
    NO_BASELINE("6-no-baseline"),
    BASELINE_MEETS("7-baseline-meets"),
    CLASS_RUNNING("7-class"),
    PROGRESS("8-progress"),
    AVERAGE_GROWTH("8-average-growth");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
