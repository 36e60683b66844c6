package cityplan.gateway.report.rule;

import java.util.List;

/// What evaluations say of targets, and what a reader first wants to know of it.
public final class Status {

    /// In the order that scorecards have them.
    public static final List<String> ALL =
            List.of(
                    "exceeded",
                    "met",
                    "missed",
                    "met_early",
                    "on_track",
                    "lagging",
                    "off_track",
                    "regressing",
                    "not_assessable");

    public static final String EXCEEDED = "exceeded";
    public static final String MISSED = "missed";
    public static final String NOT_ASSESSABLE = "not_assessable";

    /// Still under way, but not as far as asked.
    public static final List<String> BEHIND = List.of("lagging", "off_track", "regressing");

    private Status() {}
}
