package cityplan.gateway.report.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.report.rule.Citations.Cited;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import java.util.List;

class CitationsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_source_is_found_wherever_a_row_refers_to_it_and_once() throws Exception {
        var row =
                JSON.readTree(
                        """
                        {"source": "B", "statements": [{"source": "A"}, {"source": "B"}]}
                        """);

        assertThat(Citations.in(List.of(row, row))).containsExactly("A", "B");
    }

    @Test
    void they_are_numbered_by_the_day_of_publication() {
        var cited =
                Citations.numbered(
                        List.of(source("late", "2023"), source("b", "2021"), source("a", "2021")));

        assertThat(cited).extracting(Cited::number).containsExactly(1, 2, 3);
        assertThat(cited)
                .extracting(each -> each.source().path("id").asText())
                .containsExactly("a", "b", "late");
    }

    private static ObjectNode source(String id, String published) {
        return JSON.createObjectNode().put("id", id).put("published", published);
    }
}
