package cityplan.indicators.derived.rule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class ArithmeticTest {

    @ParameterizedTest
    @CsvSource({
        "7222.5, 6733.79, 7.3",
        "110, 100, 10.0",
        "100, 110, -9.1",
        "0, 5, -100.0",
        "100.05, 100, 0.1",
        "100.049, 100, 0.0"
    })
    void growth_is_in_per_cent_to_one_decimal(String value, String before, String growth) {
        assertThat(made(Arithmetic.growth(number(value), number(before)))).isEqualTo(growth);
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "5, -1", "-5, 1"})
    void growth_needs_values_above_zero(String value, String before) {
        assertThat(Arithmetic.growth(number(value), number(before)))
                .isEqualTo(new Outcome.Missing(Reason.NOT_POSITIVE));
    }

    @ParameterizedTest
    @CsvSource({
        "121, 100, 2, 10.0",
        "100, 100, 5, 0.0",
        "133.1, 100, 3, 10.0",
        "50, 100, 1, -50.0"
    })
    void average_growth_is_the_root(String end, String base, int years, String growth) {
        assertThat(made(Arithmetic.averageGrowth(number(end), number(base), years)))
                .isEqualTo(growth);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1"})
    void average_growth_needs_both_ends_above_zero(String end, String base) {
        assertThat(Arithmetic.averageGrowth(number(end), number(base), 2))
                .isEqualTo(new Outcome.Missing(Reason.NOT_POSITIVE));
    }

    @Test
    void a_share_is_in_per_cent_and_nothing_is_divided_by_zero() {
        assertThat(made(Arithmetic.share(number("1"), number("3")))).isEqualTo("33.3");
        assertThat(Arithmetic.share(number("1"), number("0.00")))
                .isEqualTo(new Outcome.Missing(Reason.DIVISION_BY_ZERO));
        assertThat(Arithmetic.quotient(number("1"), number("0")))
                .isEqualTo(new Outcome.Missing(Reason.DIVISION_BY_ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "143, 850, 0.168235",
        "1, 3, 0.333333",
        "2000000, 3, 666667",
        "1, 3000000, 0.000000333333",
        "6, 2, 3"
    })
    void a_quotient_keeps_six_significant_digits(String value, String divisor, String quotient) {
        assertThat(made(Arithmetic.quotient(number(value), number(divisor)))).isEqualTo(quotient);
    }

    @ParameterizedTest
    @CsvSource({
        "7222.5, 100000000, 10000, 72225000",
        "1, 10000, 100000000, 0.0001",
        "3, 666.6667, 1, 2000.0001",
        "0, 10000, 1, 0"
    })
    void a_conversion_is_exact_where_the_units_divide_evenly(
            String value, String from, String to, String converted) {
        assertThat(made(Arithmetic.converted(number(value), number(from), number(to))))
                .isEqualTo(converted);
    }

    @Property
    void a_conversion_and_its_reverse_give_the_value_back(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") BigDecimal value,
            @ForAll @IntRange(max = 12) int from,
            @ForAll @IntRange(max = 12) int to) {
        BigDecimal one = BigDecimal.ONE.movePointRight(from);
        BigDecimal other = BigDecimal.ONE.movePointRight(to);

        String there = made(Arithmetic.converted(value, one, other));

        assertThat(number(made(Arithmetic.converted(number(there), other, one))))
                .isEqualByComparingTo(value);
    }

    @Property
    void steady_growth_is_its_own_average(
            @ForAll @BigRange(min = "1", max = "100000") BigDecimal base,
            @ForAll @IntRange(min = -90, max = 200) int rate,
            @ForAll @IntRange(min = 1, max = 20) int years) {
        BigDecimal factor = BigDecimal.valueOf(100L + rate).movePointLeft(2);
        BigDecimal end = base.multiply(factor.pow(years));

        assertThat(number(made(Arithmetic.averageGrowth(end, base, years))))
                .isEqualByComparingTo(BigDecimal.valueOf(rate));
    }

    @Property
    void growth_rises_with_the_value_and_a_share_of_itself_is_all(
            @ForAll @BigRange(min = "0", max = "1000000") BigDecimal value,
            @ForAll @BigRange(min = "0", max = "1000000") BigDecimal more,
            @ForAll @BigRange(min = "0.01", max = "1000000") BigDecimal before) {
        String less = made(Arithmetic.growth(value, before));

        assertThat(number(made(Arithmetic.growth(value.add(more), before))))
                .isGreaterThanOrEqualTo(number(less));
        assertThat(made(Arithmetic.share(before, before))).isEqualTo("100.0");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static String made(Outcome outcome) {
        return ((Outcome.Made) outcome).value().toPlainString();
    }
}
