package cityplan.projects.investment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.investment.rule.Judgement.Reason;
import cityplan.projects.money.Amount;
import cityplan.projects.money.CurrencyUnit;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What of a year's spending can be judged.
class YearSpendingTest {

    private static final CurrencyUnit YUAN =
            new CurrencyUnit("CNY_100M", "CNY", new BigDecimal("1E8"));
    private static final CurrencyUnit DOLLAR =
            new CurrencyUnit("USD_10K", "USD", new BigDecimal("1E4"));
    private static final List<String> TWO_OF_FOUR = List.of("2026-02", "2026-04");

    @Test
    void the_year_has_come_to_the_last_month_reported_and_gaps_are_named() {
        YearSpending spending = spending(yuan("12"), yuan("3"), TWO_OF_FOUR);

        assertThat(spending.upTo()).contains("2026-04");
        assertThat(spending.unreported()).containsExactly("2026-01", "2026-03");
        assertThat(spending.judged())
                .isEqualTo(
                        new Judgement.Judged(
                                new Pace(4, yuan("3").orElseThrow(), yuan("12").orElseThrow())));
    }

    @Test
    void what_cannot_be_judged_says_why() {
        Optional<Amount> dollars = Optional.of(new Amount(BigDecimal.ONE, DOLLAR));

        assertThat(reason(Optional.empty(), yuan("3"))).isEqualTo(Reason.NO_PLAN);
        assertThat(reason(yuan("0.00"), yuan("3"))).isEqualTo(Reason.NOTHING_PLANNED);
        assertThat(reason(dollars, yuan("3"))).isEqualTo(Reason.ANOTHER_CURRENCY);
        assertThat(reason(yuan("12"), Optional.empty())).isEqualTo(Reason.ANOTHER_CURRENCY);
        assertThat(spending(yuan("12"), Optional.empty(), List.of()).judged())
                .isEqualTo(new Judgement.Open(Reason.NO_ACTUAL));
    }

    private static Reason reason(Optional<Amount> plan, Optional<Amount> actual) {
        return switch (spending(plan, actual, TWO_OF_FOUR).judged()) {
            case Judgement.Open(var reason) -> reason;
            case Judgement.Judged(var pace) -> throw new AssertionError(pace);
        };
    }

    private static YearSpending spending(
            Optional<Amount> plan, Optional<Amount> actual, List<String> months) {
        return new YearSpending("2026", plan, actual, months);
    }

    private static Optional<Amount> yuan(String value) {
        return Optional.of(new Amount(new BigDecimal(value), YUAN));
    }
}
