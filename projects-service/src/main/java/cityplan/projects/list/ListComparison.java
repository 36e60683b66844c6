package cityplan.projects.list;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.projects.event.EventView;
import cityplan.projects.event.Events;
import cityplan.projects.investment.line.InvestmentLineView;
import cityplan.projects.investment.line.InvestmentLines;
import cityplan.projects.money.CurrencyUnits;
import cityplan.projects.stage.rule.Stage;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.WholeList;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds the list of a year against others.
@Singleton
class ListComparison {

    private static final int MOST = 1_000_000;

    private final InvestmentLines lines;
    private final Events events;
    private final WholeList lists;
    private final CurrencyUnits units;
    private final Clock clock;

    ListComparison(
            InvestmentLines lines,
            Events events,
            WholeList lists,
            CurrencyUnits units,
            Clock clock) {
        this.lines = lines;
        this.events = events;
        this.lists = lists;
        this.units = units;
        this.clock = clock;
    }

    ListChanges of(String year) {
        return new ListChanges(year, this);
    }

    boolean isAhead(Instant moment) {
        return moment.isAfter(clock.instant());
    }

    /// The lines of a list, which must exist.
    List<InvestmentLineView> list(String year, Moment moment) {
        List<InvestmentLineView> found = lines(year, moment);
        if (found.isEmpty()) {
            throw new ProblemException(new Problem.NotFound("list", year));
        }
        return found;
    }

    List<InvestmentLineView> lines(String year, Moment moment) {
        return lists.read(lines, new Conditions().when("year = ?", year), moment, MOST)
                .orElseThrow();
    }

    /// How two lists differ. Why a project is on the later one no longer, the event tells that
    /// ended it, if there is one.
    List<ListChangeView> between(
            List<InvestmentLineView> before, List<InvestmentLineView> after, Moment moment) {
        List<ListChangeView> changes =
                new ListDiff(CurrencyUnits.singles(units.at(moment))).between(before, after);
        Map<String, String> ended = ended(changes, moment);
        return changes.stream()
                .map(change ->
                        change.after() == null
                                ? change.because(ended.get(change.project()))
                                : change)
                .toList();
    }

    private Map<String, String> ended(List<ListChangeView> changes, Moment moment) {
        String[] gone =
                changes.stream()
                        .filter(change -> change.after() == null)
                        .map(ListChangeView::project)
                        .toArray(String[]::new);
        Conditions conditions =
                new Conditions()
                        .when("project = ANY(?)", gone)
                        .when("event = ?", Stage.TERMINATED.event())
                        .withoutValue("NOT planned");
        var reasons = new HashMap<String, String>();
        for (EventView event : lists.read(events, conditions, moment, MOST).orElseThrow()) {
            String reason = event.reason() == null ? event.note() : event.reason();
            if (reason != null) {
                reasons.put(event.project(), reason);
            }
        }
        return reasons;
    }
}
