package cityplan.indicators.evaluation.evidence;

import cityplan.indicators.evaluation.fact.Indicator;
import cityplan.indicators.evaluation.fact.Observation;
import cityplan.indicators.evaluation.fact.Operator;
import cityplan.indicators.evaluation.fact.Series;
import cityplan.indicators.evaluation.fact.Target;
import cityplan.indicators.series.Measure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/// What is found for a target: enough to compare, or what is missing.
public sealed interface Evidence {

    Window window();

    /// There is nothing to compare with or nothing to compare; an actual may still be known.
    record Missing(Window window, Reason reason, @Nullable Actual actual) implements Evidence {}

    /// There is something to compare.
    ///
    /// @param baseline what a LEVEL was in the year before the window
    /// @param reference what a relative target is held against
    record Found(
            Window window,
            Actual actual,
            @Nullable Observation baseline,
            @Nullable Actual reference)
            implements Evidence {}

    static Evidence of(Case asked) {
        Window window = Window.of(asked.target(), asked.indicator());
        Search own = search(asked, window, asked.target().series(), asked.indicator());
        if (!window.begunAt(asked.at())) {
            Reason reason =
                    asked.target().operator() == Operator.EXTERNAL
                            ? Reason.EXTERNAL_TARGET
                            : Reason.NOT_STARTED;
            return new Missing(window, reason, null);
        }
        Optional<Actual> actual = own.actual();
        if (asked.target().operator() == Operator.EXTERNAL) {
            return new Missing(window, Reason.EXTERNAL_TARGET, actual.orElse(null));
        }
        return actual.isEmpty()
                ? new Missing(window, Reason.NO_OBSERVATION, null)
                : compared(asked, window, actual.get(), own);
    }

    private static Evidence compared(Case asked, Window window, Actual actual, Search own) {
        Target target = asked.target();
        boolean level = target.series().measure() == Measure.LEVEL;
        Observation baseline = level ? own.baseline().orElse(null) : null;
        if (!target.operator().relative()) {
            return new Found(window, actual, baseline, null);
        }
        Actual reference = reference(asked, window, actual).orElse(null);
        return reference == null
                ? new Missing(window, Reason.NO_REFERENCE, actual)
                : new Found(window, actual, baseline, reference);
    }

    private static Optional<Actual> reference(Case asked, Window window, Actual actual) {
        Series series = asked.target().reference();
        Indicator indicator = asked.reference();
        if (series == null || indicator == null) {
            return Optional.empty();
        }
        LocalDate until = actual.upTo();
        return new Search(asked, window, series, indicator.valueType(), until).alongside(actual);
    }

    private static Search search(Case asked, Window window, Series series, Indicator indicator) {
        return new Search(asked, window, series, indicator.valueType(), asked.at());
    }
}
