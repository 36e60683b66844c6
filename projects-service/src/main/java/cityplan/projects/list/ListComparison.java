package cityplan.projects.list;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.projects.investment.line.InvestmentLineView;
import cityplan.projects.investment.line.InvestmentLines;
import cityplan.projects.money.CurrencyUnits;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.WholeList;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Holds the list of a year against others.
@Singleton
class ListComparison {

    private static final int MOST = 1_000_000;

    private final InvestmentLines lines;
    private final WholeList lists;
    private final CurrencyUnits units;
    private final Clock clock;

    ListComparison(InvestmentLines lines, WholeList lists, CurrencyUnits units, Clock clock) {
        this.lines = lines;
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

    List<ListChangeView> between(
            List<InvestmentLineView> before, List<InvestmentLineView> after, Moment moment) {
        return new ListDiff(CurrencyUnits.singles(units.at(moment))).between(before, after);
    }
}
