package cityplan.indicators.derived;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.common.query.Parameters;
import cityplan.indicators.codelist.Regions;
import cityplan.indicators.codelist.Units;
import cityplan.indicators.derived.kind.Derivation;
import cityplan.indicators.derived.kind.Derivation.Key;
import cityplan.indicators.derived.kind.Derivation.Need;
import cityplan.indicators.derived.kind.Facts;
import cityplan.indicators.indicator.Indicators;
import cityplan.indicators.observation.ObservationView;
import cityplan.indicators.observation.Observations;
import cityplan.store.listing.Computed.Asked;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.WholeList;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Derives values: the observations asked for, what each needs beside it, and then the arithmetic.
@Singleton
class DerivedValues {

    /// So many observations are derived from at once.
    private static final int MOST = 1000;

    /// What they need is looked for by all their indicators, regions and periods at once.
    private static final int MOST_LOOKED_AT = 50_000;

    private final WholeList lists;
    private final Observations observations;
    private final Indicators indicators;
    private final Units units;
    private final Regions regions;

    DerivedValues(
            WholeList lists,
            Observations observations,
            Indicators indicators,
            Units units,
            Regions regions) {
        this.lists = lists;
        this.observations = observations;
        this.indicators = indicators;
        this.units = units;
        this.regions = regions;
    }

    Function<Asked, Derived> asked(Parameters parameters) {
        DerivedRequest request = DerivedRequest.of(parameters);
        return asked -> derived(request, asked);
    }

    private Derived derived(DerivedRequest request, Asked asked) {
        Moment moment = asked.moment();
        List<ObservationView> subjects = all(observations, request.subjects(), moment, MOST);
        Derivation derivation = request.derivation(facts(subjects, request, moment));
        List<Key> keys =
                subjects.stream()
                        .map(derivation::need)
                        .flatMap(need ->
                                need instanceof Need.Other(var key, _)
                                        ? Stream.of(key)
                                        : Stream.empty())
                        .toList();
        var writing = new Writing(request.kind(), derivation, asked.language());
        return writing.derived(subjects, others(keys, moment));
    }

    private Facts facts(List<ObservationView> subjects, DerivedRequest request, Moment moment) {
        List<String> codes =
                Stream.concat(
                                subjects.stream().map(ObservationView::indicator),
                                request.per().stream())
                        .distinct()
                        .toList();
        return new Facts(
                all(indicators, new Conditions().anyOf("code", codes), moment, MOST_LOOKED_AT),
                all(units, new Conditions(), moment, MOST_LOOKED_AT),
                all(regions, new Conditions(), moment, MOST_LOOKED_AT));
    }

    private Map<Key, ObservationView> others(List<Key> keys, Moment moment) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Conditions conditions =
                new Conditions()
                        .anyOf("indicator", distinct(keys, Key::indicator))
                        .anyOf("region", distinct(keys, Key::region))
                        .anyOf("measure", distinct(keys, Key::measure));
        conditions.inside().anyOf("period", distinct(keys, Key::period));
        return all(observations, conditions, moment, MOST_LOOKED_AT).stream()
                .collect(Collectors.toMap(Key::of, each -> each));
    }

    private static List<String> distinct(List<Key> keys, Function<Key, String> part) {
        return keys.stream().map(part).distinct().toList();
    }

    private <V> List<V> all(Listing<V> list, Conditions conditions, Moment moment, int most) {
        return lists.read(list, conditions, moment, most).orElseThrow(DerivedValues::tooMany);
    }

    private static ProblemException tooMany() {
        Violation violation =
                Violation.parameter("indicator", "too-many-observations", String.valueOf(MOST));
        return new ProblemException(new Problem.Invalid(List.of(violation)));
    }
}
