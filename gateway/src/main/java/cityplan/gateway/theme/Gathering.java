package cityplan.gateway.theme;

import cityplan.gateway.client.Project;
import cityplan.gateway.context.Contributor;
import cityplan.gateway.context.Judged;
import cityplan.gateway.context.Standing;
import cityplan.gateway.theme.ThemeContext.Bundle;
import cityplan.gateway.theme.ThemeContext.Serving;
import cityplan.gateway.theme.ThemeContext.Status;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Gathers what a theme shows: targets by status, contributions by project, projects by programme.
final class Gathering {

    private Gathering() {}

    /// By the name of the status.
    static List<Status> statuses(List<Standing> standings) {
        var counts =
                standings.stream()
                        .flatMap(each -> each.targets().stream())
                        .map(Judged::evaluation)
                        .filter(Objects::nonNull)
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.path("status").asText(),
                                        TreeMap::new,
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> new Status(each.getKey(), each.getValue()))
                .toList();
    }

    /// In the order of the contributions.
    static List<Serving> projects(List<Contributor> contributors) {
        var byProject =
                contributors.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.state().code(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byProject.values().stream()
                .map(each ->
                        new Serving(
                                each.getFirst().project(),
                                each.stream().map(Contributor::contribution).toList()))
                .toList();
    }

    /// In the order of the programmes.
    static List<Bundle> programmes(List<ObjectNode> programmes, List<Contributor> contributors) {
        return programmes.stream()
                .map(each -> new Bundle(each, within(each.path("code").asText(), contributors)))
                .toList();
    }

    private static List<String> within(String programme, List<Contributor> contributors) {
        return contributors.stream()
                .map(Contributor::state)
                .filter(each -> programme.equals(each.programme()))
                .map(Project::code)
                .distinct()
                .toList();
    }
}
