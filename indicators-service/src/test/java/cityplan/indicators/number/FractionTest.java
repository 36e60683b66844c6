package cityplan.indicators.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class FractionTest {

    @Test
    void it_is_compared_without_dividing() {
        Fraction third = Fraction.of(1, 3);

        assertThat(third.isAtLeast(new BigDecimal("0.3333333333333333333333333333333333333333")))
                .isTrue();
        assertThat(third.isAtLeast(new BigDecimal("0.3333333333333333333333333333333333333334")))
                .isFalse();
        assertThat(Fraction.of(-1, -3).isAtLeast(BigDecimal.ZERO)).isTrue();
        assertThat(Fraction.of(1, -3).isAtLeast(BigDecimal.ZERO)).isFalse();
    }

    @Test
    void it_is_rounded_half_up() {
        assertThat(Fraction.of(1, 8).rounded(2)).isEqualTo("0.13");
        assertThat(Fraction.of(-1, 8).rounded(2)).isEqualTo("-0.13");
        assertThat(Fraction.of(2, 3).percent()).isEqualTo("66.7");
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
