package cityplan.projects.money;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/// Amounts of money that are converted and added up.
class AmountTest {

    private static final CurrencyUnit HUNDRED_MILLION = yuan("CNY_100M", "100000000");
    private static final CurrencyUnit TEN_THOUSAND = yuan("CNY_10K", "10000");
    private static final CurrencyUnit DOLLAR =
            new CurrencyUnit("USD_10K", "USD", new BigDecimal("10000"));

    @Test
    void an_amount_is_the_same_in_a_smaller_unit_and_has_none_in_another_currency() {
        Amount amount = new Amount(new BigDecimal("12.50"), HUNDRED_MILLION);

        assertThat(amount.in(TEN_THOUSAND))
                .contains(new Amount(new BigDecimal("125000"), TEN_THOUSAND));
        assertThat(amount.in(HUNDRED_MILLION)).contains(amount);
        assertThat(amount.in(DOLLAR)).isEmpty();
    }

    @Test
    void nothing_and_amounts_of_several_currencies_have_no_sum() {
        Amount yuan = new Amount(BigDecimal.ONE, TEN_THOUSAND);
        Amount dollar = new Amount(BigDecimal.ONE, DOLLAR);

        assertThat(Amount.sum(TEN_THOUSAND, List.of())).isEmpty();
        assertThat(Amount.sum(TEN_THOUSAND, List.of(yuan, dollar))).isEmpty();
    }

    @Property
    void the_sum_is_the_same_in_every_unit(
            @ForAll @Size(min = 1, max = 12)
                    List<@BigRange(min = "0", max = "1000000") BigDecimal> values) {
        List<Amount> amounts =
                values.stream().map(value -> new Amount(value, TEN_THOUSAND)).toList();

        Amount large = Amount.sum(HUNDRED_MILLION, amounts).orElseThrow();

        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(large.in(TEN_THOUSAND).orElseThrow().value()).isEqualByComparingTo(sum);
    }

    private static CurrencyUnit yuan(String code, String multiplier) {
        return new CurrencyUnit(code, "CNY", new BigDecimal(multiplier));
    }
}
