package cityplan.gateway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.chart.StackedBars.Part;
import cityplan.gateway.chart.StackedBars.Row;
import cityplan.gateway.page.Markup;

import org.junit.jupiter.api.Test;

import java.util.List;

class StackedBarsTest {

    private static final List<Part> PARTS =
            List.of(new Part("Met", Fill.DEEP), new Part("Missed", Fill.CROSSES));

    @Test
    void every_count_is_told_in_words() {
        assertThat(drawn(List.of(new Row("Economy", List.of(2L, 1L)))))
                .contains("<title>Targets</title>")
                .contains("<desc>Economy: Met 2, Missed 1</desc>");
    }

    @Test
    void a_bar_is_as_long_as_its_count() {
        String svg = drawn(List.of(new Row("A", List.of(2L, 1L)), new Row("B", List.of(0L, 0L))));

        assertThat(svg).contains("width=\"414.2\"").contains("width=\"207.1\"");
        assertThat(svg).contains("url(#fill-CROSSES)");
    }

    @Test
    void nothing_to_draw_is_no_failure() {
        assertThat(drawn(List.of())).endsWith("</svg>");
    }

    private static String drawn(List<Row> rows) {
        var out = new Markup();
        new StackedBars("Targets", PARTS, rows).draw(out);
        return out.toString();
    }
}
