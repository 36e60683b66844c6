package cityplan.indicators.evaluation.evidence;

import cityplan.common.period.Frequency;
import cityplan.common.period.Period;
import cityplan.indicators.evaluation.fact.Observation;
import cityplan.indicators.evaluation.fact.Series;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.number.Powers;
import cityplan.indicators.series.Measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the figure of a series for a target: its own observation of exactly the period, else parts
/// of it.
final class Search {

    private static final Comparator<Observation> LATEST_FIRST =
            Comparator.comparing(
                            (Observation each) -> each.period().end(), Comparator.reverseOrder())
                    .thenComparing(each -> each.period().start())
                    .thenComparing(Chain.BETTER_FIRST);

    private final Case asked;
    private final Window window;
    private final Series series;
    private final ValueType type;

    /// The last day that may be looked at.
    private final LocalDate until;

    Search(Case asked, Window window, Series series, ValueType type, LocalDate until) {
        this.asked = asked;
        this.window = window;
        this.series = series;
        this.type = type;
        this.until = until;
    }

    Optional<Actual> actual() {
        return of(asked.target().period())
                .map(exact -> Actual.single(exact, Method.EXACT))
                .or(this::parts)
                .or(this::latest);
    }

    /// The figure up to the same day as another one: of the very same period where that is one.
    Optional<Actual> alongside(Actual other) {
        if (other.method().single()) {
            Period period = other.observations().getFirst().period();
            Optional<Observation> same = of(period);
            if (same.isPresent()) {
                return same.map(found -> Actual.single(found, other.method()));
            }
        }
        return actual().filter(found -> found.upTo().equals(other.upTo()));
    }

    /// The value in the year before the window.
    Optional<Observation> baseline() {
        return Period.parse(String.valueOf(window.yearBefore())).flatMap(this::of);
    }

    private Optional<Observation> of(Period period) {
        return known(series.measure())
                .filter(each -> each.period().equals(period))
                .min(Chain.BETTER_FIRST);
    }

    private Stream<Observation> known(Measure measure) {
        return asked.known().of(series.with(measure), asked.at()).stream()
                .filter(each -> !each.period().end().isAfter(until));
    }

    private Optional<Actual> parts() {
        return switch (series.measure()) {
            case INC -> sum(Measure.INC, false);
            case CUM -> furtherOf(runningTotal(), type.adds() ? sum(Measure.LEVEL, true) : none());
            case AAGR -> meanGrowth();
            case LEVEL, YOY -> none();
        };
    }

    private Optional<Actual> latest() {
        if (window.overAt(asked.at())) {
            return none();
        }
        boolean level = series.measure() == Measure.LEVEL;
        boolean part = level ? type.holdsForPartOfYear() : series.measure() == Measure.YOY;
        return known(series.measure())
                .filter(each -> (level && wholeYear(each)) || (part && ofYear(each)))
                .min(LATEST_FIRST)
                .map(each ->
                        Actual.single(
                                each, annual(each) ? Method.LATEST_YEAR : Method.LATEST_PART));
    }

    private boolean wholeYear(Observation each) {
        return annual(each) && window.holds(each.period());
    }

    private boolean ofYear(Observation each) {
        return asked.target().period().contains(each.period());
    }

    private static boolean annual(Observation each) {
        return each.period().frequency() == Frequency.ANNUAL;
    }

    private Optional<Actual> sum(Measure measure, boolean wholeYears) {
        List<Observation> chain = chain(measure, wholeYears);
        BigDecimal total =
                chain.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return chain.isEmpty() ? none() : Optional.of(Actual.of(total, Method.SUM, chain));
    }

    private Optional<Actual> meanGrowth() {
        List<Observation> chain = chain(Measure.YOY, true);
        if (chain.isEmpty()) {
            return none();
        }
        return Powers.meanGrowth(chain.stream().map(Observation::value).toList())
                .map(mean -> Actual.of(mean, Method.GEOMETRIC_MEAN, chain));
    }

    private List<Observation> chain(Measure measure, boolean wholeYears) {
        List<Observation> chain =
                Chain.longest(
                        known(measure).filter(each -> !wholeYears || annual(each)).toList(),
                        window);
        return complete(chain) ? chain : List.of();
    }

    /// Once the period is over, parts must fill it.
    private boolean complete(List<Observation> chain) {
        return !window.overAt(asked.at())
                || (!chain.isEmpty() && chain.getLast().period().end().equals(window.to()));
    }

    private Optional<Actual> runningTotal() {
        return known(Measure.CUM)
                .filter(each -> each.period().start().equals(window.from()))
                .filter(each -> window.holds(each.period()) && complete(List.of(each)))
                .min(LATEST_FIRST)
                .map(each -> Actual.single(each, Method.RUNNING_TOTAL));
    }

    private static Optional<Actual> furtherOf(Optional<Actual> reported, Optional<Actual> summed) {
        boolean further =
                summed.isPresent()
                        && reported.map(each -> each.upTo().isBefore(summed.get().upTo()))
                                .orElse(true);
        return further ? summed : reported;
    }

    private static Optional<Actual> none() {
        return Optional.empty();
    }
}
