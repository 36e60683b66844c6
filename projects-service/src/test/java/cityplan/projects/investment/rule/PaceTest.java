package cityplan.projects.investment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.money.Amount;
import cityplan.projects.money.CurrencyUnit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

/// How far the spending of a year has come.
class PaceTest {

    private static final CurrencyUnit UNIT =
            new CurrencyUnit("CNY_100M", "CNY", new BigDecimal("1E8"));

    @ParameterizedTest
    @CsvSource({
        "6, 5.50, 11, 50.0, 50.0, 0.0, 11.00, 100.0",
        "1, 0, 10, 0.0, 8.3, -8.3, 0.00, 0.0",
        "7, 4, 12, 33.3, 58.3, -25.0, 6.86, 57.1",
        "12, 13.125, 12.5, 105.0, 100.0, 5.0, 13.125, 105.0"
    })
    void rates_are_in_percent_to_one_decimal_and_the_year_goes_on_as_it_went(
            int months,
            BigDecimal actual,
            BigDecimal plan,
            BigDecimal rate,
            BigDecimal elapsed,
            BigDecimal lead,
            BigDecimal yearEnd,
            BigDecimal yearEndRate) {
        Pace pace = pace(months, actual, plan);

        assertThat(pace.rate()).isEqualTo(rate);
        assertThat(pace.elapsed()).isEqualTo(elapsed);
        assertThat(pace.lead()).isEqualTo(lead);
        assertThat(pace.yearEnd()).isEqualTo(new Amount(yearEnd, UNIT));
        assertThat(pace.yearEndRate()).isEqualTo(yearEndRate);
    }

    @Property
    void the_lead_is_the_rate_less_what_has_elapsed_but_for_rounding(
            @ForAll @IntRange(min = 1, max = 12) int months,
            @ForAll @BigRange(min = "0", max = "1000") BigDecimal actual,
            @ForAll @BigRange(min = "0.01", max = "1000") BigDecimal plan) {
        Pace pace = pace(months, actual, plan);

        assertThat(pace.rate().subtract(pace.elapsed()).subtract(pace.lead()).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.1"));
    }

    @Property
    void more_spent_never_lowers_the_lead_and_a_later_month_never_raises_it(
            @ForAll @IntRange(min = 1, max = 11) int months,
            @ForAll @BigRange(min = "0", max = "1000") BigDecimal actual,
            @ForAll @BigRange(min = "0", max = "1000") BigDecimal more,
            @ForAll @BigRange(min = "0.01", max = "1000") BigDecimal plan) {
        BigDecimal lead = pace(months, actual, plan).lead();

        assertThat(pace(months, actual.add(more), plan).lead()).isGreaterThanOrEqualTo(lead);
        assertThat(pace(months + 1, actual, plan).lead()).isLessThanOrEqualTo(lead);
    }

    @Property
    void a_whole_year_comes_to_what_was_spent_in_it(
            @ForAll @BigRange(min = "0", max = "1000") BigDecimal actual,
            @ForAll @BigRange(min = "0.01", max = "1000") BigDecimal plan) {
        Pace pace = pace(12, actual, plan);

        assertThat(pace.yearEnd().value()).isEqualByComparingTo(actual);
        assertThat(pace.yearEndRate()).isEqualTo(pace.rate());
    }

    private static Pace pace(int months, BigDecimal actual, BigDecimal plan) {
        return new Pace(months, new Amount(actual, UNIT), new Amount(plan, UNIT));
    }
}
