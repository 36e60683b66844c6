package cityplan.indicators.evaluation;

import cityplan.common.period.Period;
import cityplan.indicators.evaluation.evidence.Case;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Indicator;
import cityplan.indicators.evaluation.fact.Known;
import cityplan.indicators.evaluation.fact.Observation;
import cityplan.indicators.evaluation.fact.Operator;
import cityplan.indicators.evaluation.fact.Provenance;
import cityplan.indicators.evaluation.fact.Qualifier;
import cityplan.indicators.evaluation.fact.RuleSet;
import cityplan.indicators.evaluation.fact.Series;
import cityplan.indicators.evaluation.fact.Target;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.evaluation.result.Evaluation;
import cityplan.indicators.evaluation.rule.Evaluator;
import cityplan.indicators.series.Measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A target and what is known of it, step by step. By default: GDP, an amount of which more is
/// better, at least 100 in 2025 by a plan from 2021 on, looked at in the middle of 2024.
public final class Given {

    public static final RuleSet RULES =
            new RuleSet(
                    "standard-1",
                    new BigDecimal("0.95"),
                    new BigDecimal("0.60"),
                    new BigDecimal("0.5"),
                    new BigDecimal("0.02"),
                    new BigDecimal("0.5"));

    private static final Provenance PROVENANCE = new Provenance(Instant.EPOCH, List.of());

    private final List<Observation> observations = new ArrayList<>();
    private String unit = "CNY_100M";
    private ValueType type = ValueType.AMOUNT;
    private Direction direction = Direction.HIGHER;
    private int decimals = 2;
    private Measure measure = Measure.LEVEL;
    private String period = "2025";
    private Operator operator = Operator.GE;
    private BigDecimal low = new BigDecimal("100");
    private BigDecimal high;
    private Set<Integer> years = Set.of(2025);
    private LocalDate at = LocalDate.parse("2024-06-30");
    private RuleSet rules = RULES;
    private ValueType referenceType = ValueType.AMOUNT;

    private Given() {}

    public static Given target() {
        return new Given();
    }

    public Given indicator(ValueType type, Direction direction) {
        this.type = type;
        this.direction = direction;
        this.referenceType = type;
        return this;
    }

    public Given in(String unit, int decimals) {
        this.unit = unit;
        this.decimals = decimals;
        return this;
    }

    public Given sets(Measure measure, String period) {
        this.measure = measure;
        this.period = period;
        this.years = Set.of(Period.parse(period).orElseThrow().start().getYear());
        return this;
    }

    public Given plannedFor(Integer... years) {
        this.years = Set.of(years);
        return this;
    }

    public Given to(Operator operator, String value) {
        this.operator = operator;
        boolean top = operator.ceiling();
        this.low = top || value == null ? null : new BigDecimal(value);
        this.high = top ? new BigDecimal(value) : null;
        return this;
    }

    public Given between(String low, String high) {
        this.operator = Operator.BETWEEN;
        this.low = new BigDecimal(low);
        this.high = new BigDecimal(high);
        return this;
    }

    public Given at(String day) {
        this.at = LocalDate.parse(day);
        return this;
    }

    public Given by(RuleSet rules) {
        this.rules = rules;
        return this;
    }

    public Given observed(String period, String value) {
        return observed(measure, period, value);
    }

    public Given observed(Measure measure, String period, String value) {
        return add(observation("GDP", measure, period, value));
    }

    public Given observed(String period, String value, Qualifier qualifier) {
        Observation plain = observation("GDP", measure, period, value);
        return add(
                new Observation(
                        plain.series(),
                        plain.period(),
                        plain.value(),
                        qualifier,
                        false,
                        plain.published(),
                        PROVENANCE));
    }

    /// A figure that became public on a day of its own.
    public Given published(String day, boolean preliminary, String period, String value) {
        Observation plain = observation("GDP", measure, period, value);
        return add(
                new Observation(
                        plain.series(),
                        plain.period(),
                        plain.value(),
                        null,
                        preliminary,
                        LocalDate.parse(day),
                        PROVENANCE));
    }

    public Given referenceObserved(String period, String value) {
        return referenceObserved(measure, period, value);
    }

    public Given referenceObserved(Measure measure, String period, String value) {
        return add(observation("INCOME", measure, period, value));
    }

    public Given elsewhere(String region, String period, String value) {
        Observation plain = observation("GDP", measure, period, value);
        return add(
                new Observation(
                        new Series("GDP", region, measure),
                        plain.period(),
                        plain.value(),
                        null,
                        false,
                        plain.published(),
                        PROVENANCE));
    }

    private Given add(Observation observation) {
        observations.add(observation);
        return this;
    }

    private static Observation observation(
            String indicator, Measure measure, String period, String value) {
        Period parsed = Period.parse(period).orElseThrow();
        return new Observation(
                new Series(indicator, "530100", measure),
                parsed,
                new BigDecimal(value),
                null,
                false,
                parsed.end(),
                PROVENANCE);
    }

    public Case asked() {
        Series series = new Series("GDP", "530100", measure);
        Target target =
                new Target(
                        "target-1",
                        series,
                        Period.parse(period).orElseThrow(),
                        operator,
                        low,
                        high,
                        operator.relative() ? new Series("INCOME", "530100", measure) : null,
                        2021,
                        years,
                        PROVENANCE);
        return new Case(
                target,
                new Indicator("GDP", unit, type, direction, decimals),
                new Indicator("INCOME", unit, referenceType, direction, decimals),
                Known.of(observations),
                at,
                rules);
    }

    public Evaluation evaluated() {
        return Evaluator.evaluate(asked());
    }
}
