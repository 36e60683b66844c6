package cityplan.indicators.derived;

import cityplan.common.text.Language;
import cityplan.indicators.derived.kind.Derivation;
import cityplan.indicators.derived.kind.Derivation.Key;
import cityplan.indicators.derived.kind.Derivation.Named;
import cityplan.indicators.derived.kind.Derivation.Need;
import cityplan.indicators.derived.rule.Outcome;
import cityplan.indicators.derived.rule.Reason;
import cityplan.indicators.observation.ObservationView;
import cityplan.indicators.text.Texts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Writes down what was derived, in the language of the reader.
final class Writing {

    private static final String BUNDLE = "cityplan.indicators.derived.texts";

    /// The least firm of several statuses counts.
    private static final List<String> FIRMNESS = List.of("final", "preliminary", "forecast");

    private final String kind;
    private final Derivation derivation;
    private final Texts texts;
    private final List<Derived.Value> items = new ArrayList<>();
    private final List<Derived.Missing> missing = new ArrayList<>();

    Writing(DerivedRequest.Kind kind, Derivation derivation, Language language) {
        this.kind = kind.code();
        this.derivation = derivation;
        this.texts = new Texts(BUNDLE, language);
    }

    Derived derived(List<ObservationView> subjects, Map<Key, ObservationView> others) {
        for (ObservationView subject : subjects) {
            switch (derivation.need(subject)) {
                case Need.Nothing() -> note(subject, subject);
                case Need.Impossible(var reason) -> note(subject, reason);
                case Need.Other(var key, var absent) -> {
                    ObservationView other = others.get(key);
                    if (other == null) {
                        note(subject, absent);
                    } else {
                        note(subject, other);
                    }
                }
            }
        }
        return new Derived(items, missing);
    }

    private void note(ObservationView subject, ObservationView other) {
        switch (derivation.derive(subject, other)) {
            case Outcome.Missing(var reason) -> note(subject, reason);
            case Outcome.Made made -> items.add(value(made, subject, other));
        }
    }

    private void note(ObservationView subject, Reason reason) {
        missing.add(
                new Derived.Missing(
                        subject.indicator(),
                        subject.region(),
                        subject.measure(),
                        subject.period(),
                        reason.code(),
                        texts.get("reason." + reason.code())));
    }

    private Derived.Value value(Outcome.Made made, ObservationView subject, ObservationView other) {
        Named named = derivation.named(subject, other);
        boolean alone = subject == other;
        return new Derived.Value(
                subject.indicator(),
                subject.region(),
                named.measure(),
                named.period().equals(subject.period()) ? subject.frequency() : "multi-year",
                named.period(),
                made.value(),
                named.unit(),
                alone ? subject.qualifier() : qualifier(subject, other),
                status(subject, other),
                true,
                formula(made, other),
                alone
                        ? List.of(new Derived.Input("value", subject))
                        : List.of(
                                new Derived.Input("value", subject),
                                new Derived.Input(derivation.role(), other)));
    }

    private String formula(Outcome.Made made, ObservationView other) {
        BigDecimal value = made.value();
        List<String> numbers =
                Stream.concat(
                                Stream.of(value.toPlainString(), other.region(), other.indicator()),
                                made.numbers().stream())
                        .toList();
        return texts.get("formula." + kind, numbers);
    }

    /// What is made of a figure that is not exact is about right at best.
    private static @Nullable String qualifier(ObservationView subject, ObservationView other) {
        return Stream.of(subject, other)
                .map(ObservationView::qualifier)
                .filter(Objects::nonNull)
                .findFirst()
                .map(_ -> "approx")
                .orElse(null);
    }

    private static String status(ObservationView subject, ObservationView other) {
        int firm = Math.max(firmness(subject), firmness(other));
        return FIRMNESS.get(firm);
    }

    private static int firmness(ObservationView view) {
        return FIRMNESS.indexOf(view.status());
    }
}
