package cityplan.indicators.derived.kind;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.common.query.Suggestion;
import cityplan.indicators.codelist.RegionView;
import cityplan.indicators.codelist.UnitView;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.indicator.IndicatorView;
import cityplan.indicators.observation.ObservationView;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was held of indicators, units and regions.
public final class Facts {

    private final Map<String, IndicatorView> indicators;
    private final Map<String, UnitView> units;
    private final Map<String, RegionView> regions;

    public Facts(List<IndicatorView> indicators, List<UnitView> units, List<RegionView> regions) {
        this.indicators = by(indicators, IndicatorView::code);
        this.units = by(units, UnitView::code);
        this.regions = by(regions, RegionView::code);
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> code) {
        return all.stream().collect(Collectors.toMap(code, each -> each));
    }

    boolean grows(String indicator) {
        return type(indicator).grows();
    }

    boolean adds(String indicator) {
        return type(indicator).adds();
    }

    boolean isClass(String indicator) {
        return type(indicator) == ValueType.CLASS;
    }

    Optional<String> parent(String region) {
        return Optional.ofNullable(regions.get(region)).map(RegionView::parent);
    }

    UnitView unit(String code) {
        return Objects.requireNonNull(units.get(code));
    }

    /// The unit that a request names.
    public UnitView unitAsked(String code) {
        UnitView unit = units.get(code);
        if (unit == null) {
            throw refused(
                    Suggestion.of(code, units.keySet())
                            .map(close -> violation("unit", "unknown-unit-suggestion", code, close))
                            .orElseGet(() -> violation("unit", "unknown-unit", code)));
        }
        return unit;
    }

    public void requireIndicator(String parameter, String code) {
        require(indicators.containsKey(code), parameter, code);
    }

    public void requireRegion(String parameter, String code) {
        require(regions.containsKey(code), parameter, code);
    }

    void requireDimension(ObservationView subject, UnitView target) {
        String own = unit(subject.unit()).dimension();
        if (!own.equals(target.dimension())) {
            throw refused(
                    violation(
                            "unit",
                            "unit-of-another-dimension",
                            target.code(),
                            target.dimension(),
                            subject.indicator(),
                            own));
        }
    }

    private ValueType type(String indicator) {
        return ValueType.of(Objects.requireNonNull(indicators.get(indicator)).valueType());
    }

    private static void require(boolean known, String parameter, String code) {
        if (!known) {
            throw refused(violation(parameter, "unknown-reference", code));
        }
    }

    private static Violation violation(String parameter, String code, String... arguments) {
        return Violation.parameter(parameter, code, arguments);
    }

    private static ProblemException refused(Violation violation) {
        return new ProblemException(new Problem.Invalid(List.of(violation)));
    }
}
