package cityplan.projects.report.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.report.rule.Revisions.Outcome;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whatever is tried with the revisions of a report, in whatever order.
class RevisionsTest {

    /// Something that is tried with a revision: it is written, or taken a step.
    record Try(int revision, @Nullable Step step) {

        Outcome with(Revisions revisions) {
            return step == null ? revisions.write(revision) : revisions.take(step, revision);
        }
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(Step.class).injectNull(0.3))
                .as(Try::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void no_sequence_leads_to_an_illegal_state(@ForAll("tries") List<Try> tries) {
        Revisions now = new Revisions(List.of());
        for (Try each : tries) {
            now = after(now, each);
            assertThat(legal(now.statuses())).as("%s", now).isTrue();
        }
    }

    @Property
    void what_was_approved_is_never_written_again(@ForAll("tries") List<Try> tries) {
        Revisions now = new Revisions(List.of());
        for (Try each : tries) {
            Revisions next = after(now, each);
            for (int i = 0; i < now.statuses().size(); i++) {
                Status was = now.statuses().get(i);
                Status is = next.statuses().get(i);
                if (was == Status.APPROVED) {
                    assertThat(is).isIn(Status.APPROVED, Status.SUPERSEDED);
                }
                if (was == Status.SUPERSEDED) {
                    assertThat(is).isEqualTo(Status.SUPERSEDED);
                }
            }
            now = next;
        }
    }

    @Property
    void at_most_one_revision_changes_its_status_but_for_the_one_that_an_approval_supersedes(
            @ForAll("tries") List<Try> tries) {
        Revisions now = new Revisions(List.of());
        for (Try each : tries) {
            Revisions next = after(now, each);
            for (int i = 0; i < now.statuses().size(); i++) {
                boolean superseded =
                        each.step() == Step.APPROVAL && next.statuses().get(i) == Status.SUPERSEDED;
                if (i + 1 != each.revision() && !superseded) {
                    assertThat(next.statuses().get(i)).isEqualTo(now.statuses().get(i));
                }
            }
            now = next;
        }
    }

    @Property
    void a_draft_can_always_be_brought_to_approval(@ForAll("tries") List<Try> tries) {
        Revisions now = new Revisions(List.of());
        for (Try each : tries) {
            now = after(now, each);
        }
        now = after(now, new Try(now.newest(), Step.RETURN));
        int next = now.newest();
        if (now.write(next) instanceof Outcome.Refused) {
            next++;
        }
        now = after(now, new Try(next, null));
        now = after(now, new Try(next, Step.SUBMISSION));
        now = after(now, new Try(next, Step.APPROVAL));

        assertThat(now.statuses().get(next - 1)).isEqualTo(Status.APPROVED);
        assertThat(now.statuses()).containsOnlyOnce(Status.APPROVED);
    }

    private static Revisions after(Revisions now, Try each) {
        return switch (each.with(now)) {
            case Outcome.Done(var after) -> after;
            case Outcome.Absent _, Outcome.Refused _ -> now;
        };
    }

    /// All are superseded but the last one, and the one before it as long as that is not approved.
    private static boolean legal(List<Status> statuses) {
        for (int i = 0; i < statuses.size(); i++) {
            boolean last = i == statuses.size() - 1;
            boolean fits =
                    last
                            ? statuses.get(i) != Status.SUPERSEDED
                            : statuses.get(i)
                                    == switch (statuses.get(i + 1)) {
                                        case DRAFT, SUBMITTED -> Status.APPROVED;
                                        case APPROVED, SUPERSEDED -> Status.SUPERSEDED;
                                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
