package cityplan.projects.portfolio;

import cityplan.projects.investment.rule.Pace;
import cityplan.projects.money.Amount;
import cityplan.projects.money.CurrencyUnit;
import cityplan.projects.money.Money;
import cityplan.projects.money.MoneySum;
import cityplan.projects.portfolio.PortfolioView.Apart;
import cityplan.projects.portfolio.PortfolioView.Lights;
import cityplan.projects.portfolio.PortfolioView.Line;
import cityplan.projects.portfolio.PortfolioView.Rate;
import cityplan.projects.portfolio.PortfolioView.Starts;
import cityplan.projects.portfolio.rule.Tally;
import cityplan.projects.portfolio.rule.Tally.Added;
import cityplan.projects.portfolio.rule.Tally.Counted;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes lines of tallies, their money in one unit.
public final class Lines {

    /// A rate does not ask how much of the year has passed.
    private static final int WHOLE_YEAR = 12;

    private final CurrencyUnit unit;
    private final Collection<CurrencyUnit> units;

    public Lines(CurrencyUnit unit, Collection<CurrencyUnit> units) {
        this.unit = unit;
        this.units = units;
    }

    public List<Line> of(Map<List<String>, Tally> tallies) {
        return tallies.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
    }

    public Line of(List<String> keys, Tally tally) {
        MoneySum total = sum(tally, Added.TOTAL);
        MoneySum planned = sum(tally, Added.PLANNED);
        MoneySum actual = sum(tally, Added.ACTUAL);
        return new Line(
                keys,
                tally.of(Counted.PROJECTS),
                tally.of(Counted.PARTS),
                tally.of(Counted.LINES),
                total.sum(),
                planned.sum(),
                actual.sum(),
                rate(planned.sum(), sum(tally, Added.ACTUAL_OF_PLANNED).sum()),
                starts(tally),
                lights(tally),
                Stream.of(
                                apart("totalInvestment", total),
                                apart("planned", planned),
                                apart("actual", actual))
                        .flatMap(each -> each)
                        .toList());
    }

    private MoneySum sum(Tally tally, Added what) {
        return tally.sum(what).in(unit, units);
    }

    private static Stream<Apart> apart(String figure, MoneySum sum) {
        return sum.apart().stream().map(money -> new Apart(figure, money));
    }

    private @Nullable Rate rate(@Nullable Money planned, @Nullable Money actual) {
        if (planned == null || planned.amount().signum() == 0) {
            return null;
        }
        BigDecimal spent = actual == null ? BigDecimal.ZERO : actual.amount();
        var pace =
                new Pace(WHOLE_YEAR, new Amount(spent, unit), new Amount(planned.amount(), unit));
        return new Rate(pace.rate(), spent, planned.amount());
    }

    private static Starts starts(Tally tally) {
        return new Starts(
                tally.of(Counted.START_EARLY),
                tally.of(Counted.START_ON_TIME),
                tally.of(Counted.START_LATE),
                tally.of(Counted.START_OPEN),
                tally.of(Counted.START_UNCLEAR));
    }

    private static Lights lights(Tally tally) {
        return new Lights(
                tally.of(Counted.LIGHT_GREEN),
                tally.of(Counted.LIGHT_YELLOW),
                tally.of(Counted.LIGHT_RED),
                tally.of(Counted.LIGHT_NONE));
    }
}
