package cityplan.projects.investment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.money.Amount;
import cityplan.projects.money.CurrencyUnit;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Optional;

/// How much a later estimate is above the first one.
class VarianceTest {

    private static final CurrencyUnit LARGE =
            new CurrencyUnit("CNY_100M", "CNY", new BigDecimal("100000000"));
    private static final CurrencyUnit SMALL =
            new CurrencyUnit("CNY_10K", "CNY", new BigDecimal("10000"));
    private static final CurrencyUnit DOLLAR =
            new CurrencyUnit("USD_10K", "USD", new BigDecimal("10000"));

    @Test
    void it_is_in_the_unit_of_the_first_and_in_percent_of_it() {
        assertThat(Variance.of(amount("80", LARGE), amount("900000", SMALL)))
                .contains(new Variance(amount("10", LARGE), Optional.of(new BigDecimal("12.5"))));
        assertThat(Variance.of(amount("80", LARGE), amount("79.9", LARGE)))
                .contains(new Variance(amount("-0.1", LARGE), Optional.of(new BigDecimal("-0.1"))));
    }

    @Test
    void nothing_has_no_percent_and_another_currency_no_variance() {
        assertThat(Variance.of(amount("0", LARGE), amount("1", LARGE)))
                .contains(new Variance(amount("1", LARGE), Optional.empty()));
        assertThat(Variance.of(amount("1", LARGE), amount("1", DOLLAR))).isEmpty();
    }

    private static Amount amount(String value, CurrencyUnit unit) {
        return new Amount(new BigDecimal(value), unit);
    }
}
