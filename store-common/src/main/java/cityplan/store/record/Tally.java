package cityplan.store.record;

import cityplan.store.record.Recorded.Count;
import cityplan.store.record.Recorded.Second;

import java.util.List;

/// What one recording does that is not done on one person's word, counted as it is stored.
final class Tally {

    private long corrections;
    private long approvals;

    void corrected(long figures) {
        corrections += figures;
    }

    void approved(long things) {
        approvals += things;
    }

    /// What came of it.
    ///
    /// @param alone how many figures are corrected on one person's word
    Recorded recorded(List<Count> counts, Terms terms, Stamp stamp, long alone) {
        boolean changed = counts.stream().anyMatch(count -> count.stored() > 0);
        boolean many = corrections > Math.max(alone, 0) || approvals > 0;
        var second = new Second(corrections, approvals, terms.approver().isEmpty() && many);
        boolean kept = changed && !terms.dryRun() && !second.needed();
        return new Recorded(changed, kept ? stamp.get().toInstant() : null, second, counts);
    }
}
