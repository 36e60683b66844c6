package cityplan.gateway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.chart.Columns.Year;
import cityplan.gateway.page.Markup;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class ColumnsTest {

    @Test
    void amounts_keep_their_digits_and_what_is_absent_is_not_drawn() {
        String svg =
                drawn(
                        new Year("2023", new BigDecimal("17.170"), new BigDecimal("16.9450")),
                        new Year("2024", new BigDecimal("25.015"), null));

        assertThat(svg)
                .contains("2023: Planned 17.170, Spent 16.9450; 2024: Planned 25.015, Spent –")
                .contains(">16.9450</text>")
                .doesNotContain(">–</text>");
    }

    @Test
    void amounts_of_zero_are_no_failure() {
        assertThat(drawn(new Year("2024", BigDecimal.ZERO, BigDecimal.ZERO)))
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    private static String drawn(Year... years) {
        var out = new Markup();
        new Columns("Money", List.of("Planned", "Spent"), List.of(years)).draw(out);
        return out.toString();
    }
}
