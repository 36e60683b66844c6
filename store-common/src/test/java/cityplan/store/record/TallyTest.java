package cityplan.store.record;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.store.record.Recorded.Count;
import cityplan.store.right.Author;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class TallyTest {

    private static final Author EDITOR = Author.itself("editor", List.of());

    @Property
    void a_second_person_is_needed_for_more_corrections_than_one_may_make_alone(
            @ForAll @LongRange(max = 5) long corrections,
            @ForAll @LongRange(max = 2) long approvals,
            @ForAll @LongRange(min = -3, max = 5) long alone) {
        Recorded recorded = recorded(corrections, approvals, alone, Optional.empty());

        boolean many = corrections > 0 && corrections > alone;
        assertThat(recorded.second().needed()).isEqualTo(many || approvals > 0);
        assertThat(recorded.at() == null).isEqualTo(recorded.second().needed());
    }

    @Property
    void what_somebody_else_has_approved_waits_for_nobody(
            @ForAll @LongRange(max = 5) long corrections,
            @ForAll @LongRange(max = 2) long approvals) {
        Author approver = Author.itself("approver", List.of());

        assertThat(recorded(corrections, approvals, 0, Optional.of(approver)).second().needed())
                .isFalse();
    }

    private static Recorded recorded(
            long corrections, long approvals, long alone, Optional<Author> approver) {
        var tally = new Tally();
        tally.corrected(corrections);
        tally.approved(approvals);
        var terms = new Terms(Optional.empty(), false, EDITOR, approver);
        var stamp = new Stamp(LocalDate.EPOCH, () -> Instant.EPOCH);
        return tally.recorded(List.of(new Count(9, 9)), terms, stamp, alone);
    }
}
