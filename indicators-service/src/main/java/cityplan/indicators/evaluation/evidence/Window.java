package cityplan.indicators.evaluation.evidence;

import cityplan.common.period.Period;
import cityplan.indicators.evaluation.fact.Indicator;
import cityplan.indicators.evaluation.fact.Target;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.number.Fraction;
import cityplan.indicators.series.Measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The days in which a target is to be reached. A yearly target is judged within its own period;
/// any other LEVEL has been on its way since the plan began.
///
/// @param from the first day
/// @param to the last day
public record Window(LocalDate from, LocalDate to, boolean yearly) {

    public static Window of(Target target, Indicator indicator) {
        Period period = target.period();
        boolean yearly = yearly(target, indicator);
        boolean sincePlan = target.series().measure() == Measure.LEVEL && !yearly;
        LocalDate start = sincePlan ? LocalDate.of(target.planStart(), 1, 1) : period.start();
        return new Window(
                start.isBefore(period.start()) ? start : period.start(), period.end(), yearly);
    }

    private static boolean yearly(Target target, Indicator indicator) {
        boolean cappedRate = indicator.valueType() == ValueType.RATE && target.operator().ceiling();
        return target.series().measure() == Measure.YOY
                || cappedRate
                || target.plannedYears().size() > 1;
    }

    public boolean begunAt(LocalDate day) {
        return !from.isAfter(day);
    }

    /// A window is over on its last day.
    public boolean overAt(LocalDate day) {
        return !to.isAfter(day);
    }

    public boolean holds(Period period) {
        return !period.start().isBefore(from) && !period.end().isAfter(to);
    }

    public int yearBefore() {
        return from.getYear() - 1;
    }

    /// The share of the days up to one, that one included; between 0 and 1.
    public Fraction share(LocalDate upTo) {
        return Fraction.of(daysTo(upTo), days());
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public long daysTo(LocalDate upTo) {
        return Math.clamp(ChronoUnit.DAYS.between(from, upTo) + 1, 0, days());
    }

    /// The months left after a day.
    public long monthsAfter(LocalDate upTo) {
        return ChronoUnit.MONTHS.between(upTo.plusDays(1), to.plusDays(1));
    }
}
