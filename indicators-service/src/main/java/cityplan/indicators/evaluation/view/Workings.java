package cityplan.indicators.evaluation.view;

import cityplan.indicators.evaluation.fact.Observation;
import cityplan.indicators.evaluation.fact.Provenance;
import cityplan.indicators.evaluation.fact.Qualifier;
import cityplan.indicators.evaluation.fact.RuleSet;
import cityplan.indicators.evaluation.fact.Series;
import cityplan.indicators.evaluation.fact.Target;
import cityplan.indicators.evaluation.result.Derivation;
import cityplan.indicators.evaluation.result.Evaluation;
import cityplan.indicators.evaluation.result.Formula;
import cityplan.indicators.evaluation.result.Input;
import cityplan.indicators.text.Texts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// Writes the derivation of an evaluation down.
record Workings(Texts texts) {

    DerivationView view(Evaluation evaluation) {
        Derivation derivation = evaluation.derivation();
        return new DerivationView(
                derivation.rule().code(),
                texts.get("rule." + derivation.rule().code()),
                derivation.formulas().stream().map(this::line).toList(),
                Stream.concat(
                                Stream.of(used(evaluation.target())),
                                derivation.inputs().stream().map(Workings::used))
                        .toList(),
                thresholds(derivation.rules(), derivation.tolerance()),
                texts.get("rounding", List.of(String.valueOf(derivation.decimals()))));
    }

    private DerivationView.Line line(Formula formula) {
        String figure = formula.kind().figure();
        String working = texts.get("formula." + formula.kind().code(), formula.numbers());
        return new DerivationView.Line(figure, texts.get("figure." + figure) + " = " + working);
    }

    private static DerivationView.Used used(Target target) {
        Series series = target.series();
        BigDecimal single = target.high() == null ? target.low() : target.high();
        boolean range = target.low() != null && target.high() != null;
        return new DerivationView.Used(
                "target",
                series.indicator(),
                series.region(),
                series.measure().name(),
                target.period().code(),
                range ? null : single,
                null,
                null,
                target.provenance().recordedFrom(),
                statements(target.provenance()));
    }

    private static DerivationView.Used used(Input input) {
        Observation observation = input.observation();
        Series series = observation.series();
        Qualifier qualifier = observation.qualifier();
        return new DerivationView.Used(
                input.role().code(),
                series.indicator(),
                series.region(),
                series.measure().name(),
                observation.period().code(),
                observation.value(),
                qualifier == null ? null : qualifier.code(),
                observation.preliminary() ? "preliminary" : "final",
                observation.provenance().recordedFrom(),
                statements(observation.provenance()));
    }

    private static List<DerivationView.Statement> statements(Provenance provenance) {
        return provenance.statements().stream()
                .map(each ->
                        new DerivationView.Statement(
                                each.id(), each.source(), each.locator(), each.published()))
                .toList();
    }

    private static DerivationView.Thresholds thresholds(
            RuleSet rules, @Nullable BigDecimal tolerance) {
        return new DerivationView.Thresholds(
                rules.onTrack(),
                rules.lagging(),
                rules.points(),
                rules.relative(),
                rules.step(),
                tolerance == null ? null : plain(tolerance));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
