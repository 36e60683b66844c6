package cityplan.gateway.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import java.util.List;

class JudgedTest {

    @Test
    void a_target_stands_with_its_evaluation_which_does_not_say_it_again() {
        List<Judged> judged =
                Judged.of(
                        List.of(row("id", "b"), row("id", "a"), row("id", "c")),
                        List.of(
                                row("target", "a").put("plan", "FYP14").put("status", "met"),
                                row("target", "b").put("unit", "KM").put("status", "missed")));

        assertThat(judged)
                .containsExactly(
                        new Judged(row("id", "b"), row("status", "missed")),
                        new Judged(row("id", "a"), row("status", "met")),
                        new Judged(row("id", "c"), null));
    }

    private static ObjectNode row(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }
}
