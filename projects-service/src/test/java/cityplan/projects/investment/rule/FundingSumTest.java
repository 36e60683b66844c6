package cityplan.projects.investment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.money.Amount;
import cityplan.projects.money.CurrencyUnit;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a project has from all kinds of sources.
class FundingSumTest {

    private static final CurrencyUnit YUAN =
            new CurrencyUnit("CNY_100M", "CNY", new BigDecimal("100000000"));
    private static final CurrencyUnit DOLLAR =
            new CurrencyUnit("USD_10K", "USD", new BigDecimal("10000"));

    @Test
    void it_is_held_against_the_total_and_another_currency_is_left_out_and_named() {
        FundingSum sum =
                FundingSum.of(
                        List.of(
                                Map.entry("city", amount("10", YUAN)),
                                Map.entry("own", amount("5", DOLLAR)),
                                Map.entry("special-bond", amount("2.5", YUAN))),
                        Optional.of(amount("50", YUAN)));

        assertThat(sum.unsummed()).containsExactly("own");
        OfTotal found = sum.sum().orElseThrow();
        assertThat(found.part()).isEqualTo(amount("12.5", YUAN));
        assertThat(found.rate()).contains(new BigDecimal("25.0"));
        assertThat(found.open()).contains(amount("37.5", YUAN));
    }

    @Test
    void without_a_total_there_is_a_sum_and_no_rate() {
        FundingSum sum =
                FundingSum.of(List.of(Map.entry("own", amount("5", DOLLAR))), Optional.empty());

        assertThat(sum.sum()).contains(new OfTotal(amount("5", DOLLAR), Optional.empty()));
        assertThat(sum.sum().orElseThrow().rate()).isEmpty();
        assertThat(FundingSum.of(List.of(), Optional.empty()).sum()).isEmpty();
    }

    private static Amount amount(String value, CurrencyUnit unit) {
        return new Amount(new BigDecimal(value), unit);
    }
}
