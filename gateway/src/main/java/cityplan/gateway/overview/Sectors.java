package cityplan.gateway.overview;

import cityplan.gateway.client.Portfolio;
import cityplan.gateway.client.Portfolio.Group;
import cityplan.gateway.overview.Overview.Sector;
import cityplan.gateway.overview.Overview.Stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Gathers counts of projects by sector, then stage, in the order in which they came.
final class Sectors {

    private Sectors() {}

    static List<Sector> of(Portfolio portfolio) {
        var bySector =
                portfolio.groups().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Group::sector, LinkedHashMap::new, Collectors.toList()));
        return bySector.entrySet().stream()
                .map(entry -> sector(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Sector sector(String code, List<Group> groups) {
        return new Sector(
                code,
                groups.stream().mapToLong(Group::projects).sum(),
                groups.stream().map(each -> new Stage(each.stage(), each.projects())).toList());
    }
}
