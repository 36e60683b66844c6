package cityplan.gateway.theme;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.client.Contribution;
import cityplan.gateway.client.Project;
import cityplan.gateway.context.Contributor;
import cityplan.gateway.context.Judged;
import cityplan.gateway.context.Standing;
import cityplan.gateway.theme.ThemeContext.Bundle;
import cityplan.gateway.theme.ThemeContext.Serving;
import cityplan.gateway.theme.ThemeContext.Status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class GatheringTest {

    private static final List<Contributor> ALL =
            List.of(
                    contributor("b", "X", "key"),
                    contributor("a", "X", null),
                    contributor("b", "Y", "key"));

    @Test
    void a_project_stands_once_with_all_that_it_contributes() {
        assertThat(Gathering.projects(ALL))
                .containsExactly(
                        new Serving(row("b"), List.of(row("X"), row("Y"))),
                        new Serving(row("a"), List.of(row("X"))));
    }

    @Test
    void a_programme_names_each_of_its_projects_once() {
        assertThat(Gathering.programmes(List.of(row("key")), ALL))
                .containsExactly(new Bundle(row("key"), List.of("b")));
    }

    @Test
    void targets_are_counted_by_status() {
        var judged = List.of(judged("met"), judged("lagging"), judged("met"), unjudged());

        assertThat(Gathering.statuses(List.of(new Standing(row("X"), List.of(), judged))))
                .containsExactly(new Status("lagging", 1), new Status("met", 2));
    }

    private static Judged judged(String status) {
        return new Judged(row("t"), row("t").put("status", status));
    }

    private static Judged unjudged() {
        return new Judged(row("t"), null);
    }

    private static Contributor contributor(
            String project, String indicator, @Nullable String programme) {
        return new Contributor(
                row(indicator),
                row(project),
                new Contribution(project, indicator, null, null),
                new Project(project, List.of(), programme, null, null, null, null, null, false));
    }

    private static ObjectNode row(String code) {
        return JsonNodeFactory.instance.objectNode().put("code", code);
    }
}
