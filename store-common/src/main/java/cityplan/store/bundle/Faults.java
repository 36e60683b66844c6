package cityplan.store.bundle;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a bundle: the first thousand errors, and how many there are.
public final class Faults {

    private static final int KEPT = 1000;

    private final List<Violation> first = new ArrayList<>();
    private long total;

    public void add(Violation violation) {
        total++;
        if (first.size() < KEPT) {
            first.add(violation);
        }
    }

    boolean none() {
        return total == 0;
    }

    void check() {
        if (total > 0) {
            throw new ProblemException(new Problem.ImportRefused(first, total));
        }
    }
}
