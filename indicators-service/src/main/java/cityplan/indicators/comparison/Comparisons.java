package cityplan.indicators.comparison;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.common.query.Parameters;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.WholeList;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.function.Function;

/// Compares series: first those that have values, then all their values.
@Singleton
class Comparisons {

    /// What a chart or a table can still show.
    private static final int MOST_SERIES = 100;

    private static final int MOST_PERIODS = 500;

    private static final String OF_SERIES = "series = ANY(CAST(? AS bigint[]))";

    private final WholeList lists;
    private final ComparedSeries series;
    private final ComparedValues values;

    Comparisons(WholeList lists, ComparedSeries series, ComparedValues values) {
        this.lists = lists;
        this.series = series;
        this.values = values;
    }

    Function<Moment, Comparison> asked(Parameters parameters) {
        Conditions chosen = series.conditions(parameters);
        return moment -> compared(chosen, moment);
    }

    private Comparison compared(Conditions chosen, Moment moment) {
        List<ComparedSeries.Found> found =
                lists.read(series, chosen, moment, MOST_SERIES)
                        .orElseThrow(() -> tooMany("indicator", "too-many-series", MOST_SERIES));
        if (found.isEmpty()) {
            return new Comparison(List.of(), List.of());
        }
        List<String> ids = found.stream().map(each -> String.valueOf(each.id())).toList();
        List<Comparison.Column> columns = found.stream().map(ComparedSeries.Found::column).toList();
        return lists.read(
                        values, chosen.whenAny(OF_SERIES, ids), moment, found.size() * MOST_PERIODS)
                .map(all -> Alignment.of(columns, all))
                .filter(all -> all.items().size() <= MOST_PERIODS)
                .orElseThrow(() -> tooMany("from", "too-many-periods", MOST_PERIODS));
    }

    private static ProblemException tooMany(String parameter, String code, int most) {
        Violation violation = Violation.parameter(parameter, code, String.valueOf(most));
        return new ProblemException(new Problem.Invalid(List.of(violation)));
    }
}
