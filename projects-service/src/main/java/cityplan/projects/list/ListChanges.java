package cityplan.projects.list;

import cityplan.common.query.Parameters;
import cityplan.projects.investment.line.InvestmentLineView;
import cityplan.store.listing.Computed;
import cityplan.store.listing.SortKey;
import cityplan.store.moment.Moment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How the list of a year differs from that of another year, or from itself as it was held before.
final class ListChanges implements Computed<ListChangeView> {

    private final String year;
    private final ListComparison lists;

    ListChanges(String year, ListComparison lists) {
        this.year = year;
        this.lists = lists;
    }

    @Override
    public Class<ListChangeView> view() {
        return ListChangeView.class;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("project", "project"));
    }

    @Override
    public List<SortKey> others() {
        return List.of();
    }

    @Override
    public String key(ListChangeView row, String name) {
        return row.project();
    }

    @Override
    public Function<Asked, List<ListChangeView>> rows(Parameters parameters) {
        PlanYear.check(parameters, year);
        List<String> wanted = parameters.choices("change", ListDiff.CHANGES);
        Function<Moment, List<InvestmentLineView>> before = before(parameters);
        return asked -> {
            Moment moment = asked.moment();
            return lists.between(before.apply(moment), lists.list(year, moment), moment).stream()
                    .filter(change ->
                            wanted.isEmpty()
                                    || change.changes().stream().anyMatch(wanted::contains))
                    .toList();
        };
    }

    /// The list that `against` names: that of another year, or this one at a moment before.
    private Function<Moment, List<InvestmentLineView>> before(Parameters parameters) {
        Optional<String> against = parameters.text("against");
        if (against.isEmpty()) {
            parameters.reject("against", "required");
        }
        if (against.filter(PlanYear::isOne).isPresent()) {
            return moment -> lists.list(against.orElseThrow(), moment);
        }
        Optional<Instant> then = parameters.instant("against");
        then.filter(lists::isAhead).ifPresent(_ -> parameters.reject("against", "in-the-future"));
        return moment -> lists.lines(year, before(then.orElseThrow(), moment));
    }

    /// A moment that is not after that of the answer, at which all is settled.
    private static Moment before(Instant then, Moment moment) {
        Instant asOf = then.isBefore(moment.asOf()) ? then : moment.asOf();
        return new Moment(asOf, moment.at(), true);
    }
}
