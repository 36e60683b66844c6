package cityplan.gateway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.chart.Trend.Point;
import cityplan.gateway.page.Markup;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

class TrendTest {

    private static final Pattern PLACE = Pattern.compile(" (?:cx|cy|x1|y1|x2|y2)=\"([^\"]*)\"");

    @Test
    void figures_and_aims_are_told_in_words() {
        assertThat(drawn(List.of(point(2020, "6733.79"), point(2021, "7222.50")), "10000"))
                .contains("<desc>Actual: 2020 6733.79, 2021 7222.50; Target: 2025 10000</desc>")
                .contains(">7222.50</text>")
                .contains(">10000</text>");
    }

    @Property(tries = 200)
    void nothing_is_drawn_outside(
            @ForAll @Size(min = 1, max = 8)
                    List<@BigRange(min = "-1000000", max = "1000000") BigDecimal> values) {
        List<Point> figures =
                IntStream.range(0, values.size())
                        .mapToObj(i -> new Point(2015 + i, values.get(i), "" + values.get(i)))
                        .toList();

        var places = PLACE.matcher(drawn(figures, "10"));

        while (places.find()) {
            assertThat(Double.parseDouble(places.group(1))).isBetween(0.0, 220.0);
        }
    }

    private static Point point(int year, String value) {
        return new Point(year, new BigDecimal(value), value);
    }

    private static String drawn(List<Point> figures, String aim) {
        var out = new Markup();
        new Trend("GDP", List.of("Actual", "Target"), figures, List.of(point(2025, aim))).draw(out);
        return out.toString();
    }
}
