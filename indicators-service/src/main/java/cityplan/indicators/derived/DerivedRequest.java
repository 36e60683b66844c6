package cityplan.indicators.derived;

import cityplan.common.period.Frequency;
import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.indicators.derived.kind.AverageGrowth;
import cityplan.indicators.derived.kind.Conversion;
import cityplan.indicators.derived.kind.Derivation;
import cityplan.indicators.derived.kind.Facts;
import cityplan.indicators.derived.kind.Growth;
import cityplan.indicators.derived.kind.Quotient;
import cityplan.indicators.derived.kind.Share;
import cityplan.indicators.observation.Observations;
import cityplan.indicators.series.SeriesFilter;
import cityplan.store.listing.Conditions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is to be derived, and from which observations.
record DerivedRequest(
        Kind kind,
        Conditions subjects,
        Optional<Period> span,
        Optional<String> of,
        Optional<String> per,
        Optional<String> unit) {

    private static final List<String> GROWING = List.of("LEVEL");
    private static final List<String> AMOUNTS = List.of("LEVEL", "CUM", "INC");

    /// The ways to derive.
    enum Kind {
        YOY,
        AAGR,
        SHARE,
        PER,
        UNIT;

        static final List<String> CODES = Stream.of(values()).map(Kind::code).toList();

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DerivedRequest of(Parameters parameters) {
        Optional<Kind> kind = kind(parameters);
        boolean average = kind.filter(Kind.AAGR::equals).isPresent();
        boolean growth = average || kind.filter(Kind.YOY::equals).isPresent();
        Conditions subjects =
                SeriesFilter.of(parameters).anyOf("measure", growth ? GROWING : AMOUNTS);
        Optional<Period> span = average ? span(parameters) : Optional.empty();
        if (average) {
            List<String> last = span.stream().map(AverageGrowth::lastYear).toList();
            subjects.inside().anyOf("period", last);
        } else {
            Observations.periods(subjects, parameters);
        }
        return new DerivedRequest(
                kind.orElse(Kind.YOY),
                subjects,
                span,
                parameters.code("of").filter(_ -> taken(parameters, "of", kind, Kind.SHARE)),
                named(parameters, "per", kind, Kind.PER),
                named(parameters, "unit", kind, Kind.UNIT));
    }

    Derivation derivation(Facts facts) {
        of.ifPresent(region -> facts.requireRegion("of", region));
        per.ifPresent(indicator -> facts.requireIndicator("per", indicator));
        return switch (kind) {
            case YOY -> new Growth(facts);
            case AAGR -> new AverageGrowth(facts, span.orElseThrow());
            case SHARE -> new Share(facts, of);
            case PER -> new Quotient(facts, per.orElseThrow());
            case UNIT -> new Conversion(facts, facts.unitAsked(unit.orElseThrow()));
        };
    }

    private static Optional<Kind> kind(Parameters parameters) {
        Optional<String> code = parameters.choice("derive", Kind.CODES);
        if (!parameters.except().containsKey("derive")) {
            parameters.reject("derive", "one-of", String.join(", ", Kind.CODES));
        }
        return code.map(each -> Kind.valueOf(each.toUpperCase(Locale.ROOT)));
    }

    private static Optional<Period> span(Parameters parameters) {
        Optional<Period> span =
                parameters
                        .period("period")
                        .filter(each -> each.frequency() == Frequency.MULTI_YEAR);
        if (span.isEmpty()) {
            parameters.reject("period", "span-expected");
        }
        return span;
    }

    /// A code that one way to derive needs and no other takes.
    private static Optional<String> named(
            Parameters parameters, String name, Optional<Kind> asked, Kind needing) {
        Optional<String> code = parameters.code(name);
        if (parameters.except().containsKey(name)) {
            taken(parameters, name, asked, needing);
        } else if (asked.filter(needing::equals).isPresent()) {
            parameters.reject(name, "required");
        }
        return code;
    }

    private static boolean taken(
            Parameters parameters, String name, Optional<Kind> asked, Kind taking) {
        boolean taken = asked.isEmpty() || asked.get() == taking;
        if (!taken) {
            parameters.reject(name, "only-with", "derive=" + taking.code());
        }
        return taken;
    }
}
