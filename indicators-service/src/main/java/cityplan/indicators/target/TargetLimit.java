package cityplan.indicators.target;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;

import java.util.List;

/// How many targets are looked at together; Kunming has 531.
public final class TargetLimit {

    public static final int MOST = 5000;

    private TargetLimit() {}

    public static ProblemException exceeded() {
        Violation violation = Violation.parameter("plan", "too-many-targets", String.valueOf(MOST));
        return new ProblemException(new Problem.Invalid(List.of(violation)));
    }
}
