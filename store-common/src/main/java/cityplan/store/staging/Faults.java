package cityplan.store.staging;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Collects what is wrong with rows: the first thousand errors, and how many there are. Rows that
/// are right but came too late count only when nothing is wrong; those that their author may not
/// write count before all.
public final class Faults {

    private static final int KEPT = 1000;

    private final BiFunction<List<Violation>, Long, Problem> refusal;
    private final Kept wrong = new Kept();
    private final Kept late = new Kept();
    private final Kept foreign = new Kept();

    private Faults(BiFunction<List<Violation>, Long, Problem> refusal) {
        this.refusal = refusal;
    }

    public static Faults ofImport() {
        return new Faults(Problem.ImportRefused::new);
    }

    public static Faults ofRequest() {
        return new Faults((violations, _) -> new Problem.Invalid(violations));
    }

    public void add(Violation violation) {
        wrong.add(violation);
    }

    /// Reports a row that names a vintage which is not held any more.
    public void late(Violation violation) {
        late.add(violation);
    }

    /// Reports a row that its author is not granted to write.
    public void foreign(Violation violation) {
        foreign.add(violation);
    }

    public boolean none() {
        return wrong.total == 0 && foreign.total == 0;
    }

    /// Throws one problem with everything found so far.
    public void check() {
        if (foreign.total > 0) {
            throw new ProblemException(new Problem.NotGranted(foreign.first, foreign.total));
        }
        if (wrong.total > 0) {
            throw new ProblemException(refusal.apply(wrong.first, wrong.total));
        }
        if (late.total > 0) {
            throw new ProblemException(new Problem.Replaced(late.first, late.total));
        }
    }

    private static final class Kept {
        private final List<Violation> first = new ArrayList<>();
        private long total;

        void add(Violation violation) {
            total++;
            if (first.size() < KEPT) {
                first.add(violation);
            }
        }
    }
}
