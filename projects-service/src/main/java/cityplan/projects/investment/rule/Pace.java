package cityplan.projects.investment.rule;

import cityplan.projects.money.Amount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How far the spending of a year has come: the actual up to a month, held against the plan of the
/// whole year. Both are in one unit, and the plan is above zero. The elapsed share counts whole
/// months up to the last one reported, each as a twelfth, so that what is not reported yet is not
/// held against a project.
///
/// @param months how many months of the year have passed with the last one reported
public record Pace(int months, Amount actual, Amount plan) {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /// To one decimal, as bulletins print rates.
    private static final int DECIMALS = 1;

    /// A forecast in the unit of the plan is no more exact than this.
    private static final int FORECAST_DECIMALS = 2;

    /// Actual of plan, in percent.
    public BigDecimal rate() {
        return share(actual.value(), plan.value());
    }

    /// How much of the year has passed, in percent.
    public BigDecimal elapsed() {
        return share(passed(), YEAR);
    }

    /// The rate less the elapsed share, in percentage points, both unrounded; below zero it lags.
    public BigDecimal lead() {
        BigDecimal ahead = YEAR.multiply(actual.value()).subtract(passed().multiply(plan.value()));
        return share(ahead, YEAR.multiply(plan.value()));
    }

    /// What the year comes to if every month of it is as the average of those passed.
    public Amount yearEnd() {
        int decimals = Math.max(FORECAST_DECIMALS, actual.value().scale());
        BigDecimal value =
                actual.value().multiply(YEAR).divide(passed(), decimals, RoundingMode.HALF_UP);
        return new Amount(value, plan.unit());
    }

    /// The same in percent of the plan.
    public BigDecimal yearEndRate() {
        return share(YEAR.multiply(actual.value()), passed().multiply(plan.value()));
    }

    /// A part of a whole above zero, in percent.
    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.multiply(PERCENT).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal passed() {
        return BigDecimal.valueOf(months);
    }
}
