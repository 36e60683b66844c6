package cityplan.indicators.number;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

class PowersTest {

    @Test
    void a_known_root_is_right_to_forty_digits() {
        assertThat(Powers.power(BigDecimal.TWO, Fraction.of(1, 2)))
                .contains(new BigDecimal("1.414213562373095048801688724209698078570"));
    }

    @Property(tries = 200)
    void the_mean_of_equal_rates_is_that_rate(
            @ForAll @IntRange(min = -999, max = 5000) int tenths,
            @ForAll @IntRange(min = 1, max = 15) int years) {
        BigDecimal rate = BigDecimal.valueOf(tenths, 1);

        assertThat(Powers.meanGrowth(Collections.nCopies(years, rate)).orElseThrow())
                .isEqualByComparingTo(rate);
    }

    @Property(tries = 200)
    void a_root_to_its_power_is_the_base_again(
            @ForAll @IntRange(min = 1, max = 1_000_000) int base,
            @ForAll @IntRange(min = 1, max = 1826) int days) {
        BigDecimal root =
                Powers.power(BigDecimal.valueOf(base), Fraction.of(1, days)).orElseThrow();
        BigDecimal again = root.pow(days, Powers.WORKING);
        BigDecimal error =
                again.divide(BigDecimal.valueOf(base), Powers.WORKING)
                        .subtract(BigDecimal.ONE)
                        .abs();

        assertThat(error).isLessThan(new BigDecimal("1e-35"));
    }

    @Test
    void growth_that_wipes_everything_out_has_a_mean_and_beyond_that_there_is_none() {
        assertThat(Powers.meanGrowth(List.of(new BigDecimal("-100"), BigDecimal.TEN)))
                .contains(new BigDecimal("-100"));
        assertThat(Powers.meanGrowth(List.of(new BigDecimal("-101")))).isEmpty();
    }

    @Test
    void absurd_results_are_none() {
        assertThat(Powers.power(BigDecimal.TEN, Fraction.of(1826, 1))).isEmpty();
        assertThat(Powers.power(new BigDecimal("1e-400"), Fraction.of(1, 1))).isEmpty();
    }
}
