package cityplan.store.record;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What came of a recording.
///
/// @param changed whether any row said something new
/// @param at the stamp of what was stored; absent when nothing was
/// @param second what somebody else has to approve
/// @param counts of each input, in their order
public record Recorded(boolean changed, @Nullable Instant at, Second second, List<Count> counts) {

    public Recorded {
        counts = List.copyOf(counts);
    }

    /// What is not recorded on one person's word.
    ///
    /// @param corrections how many figures that are held are replaced
    /// @param approvals how many things come to be approved
    /// @param needed whether these are so many that they wait for the word of another
    public record Second(long corrections, long approvals, boolean needed) {

        /// Refuses what cannot wait for that word.
        public void refuse() {
            if (needed) {
                throw new ProblemException(new Problem.ApprovalNeeded(corrections, approvals));
            }
        }
    }

    /// How many rows an input held, and how many of them said something new.
    public record Count(long read, long stored) {}
}
