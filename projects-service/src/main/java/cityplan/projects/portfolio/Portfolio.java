package cityplan.projects.portfolio;

import cityplan.common.query.Parameters;
import cityplan.projects.portfolio.PortfolioView.Group;
import cityplan.projects.project.Projects;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.GroupReader;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The projects of a region and year, counted by sector and stage.
@Singleton
class Portfolio {

    private final Projects projects;
    private final GroupReader groups;

    Portfolio(Projects projects, GroupReader groups) {
        this.projects = projects;
        this.groups = groups;
    }

    /// The question that a request asks, to be answered at a moment.
    Function<Moment, PortfolioView> asked(Parameters parameters) {
        Optional<String> region = parameters.code("region");
        Optional<Integer> year = parameters.year("year");
        return moment -> at(region, year, moment);
    }

    private PortfolioView at(Optional<String> region, Optional<Integer> year, Moment moment) {
        Conditions counted =
                projects.inYear(year).whenAny(Scope.IN_REGION, region.stream().toList());
        Conditions unplaced = projects.inYear(year).withoutValue("regions = '{}'");
        List<Group> found =
                groups.groups(
                        projects,
                        "sector, stage",
                        counted,
                        moment,
                        (row, _) ->
                                new Group(
                                        row.getString("sector"),
                                        row.getString("stage"),
                                        row.getLong("count")));
        long total = found.stream().mapToLong(Group::projects).sum();
        return new PortfolioView(
                region.orElse(null),
                year.orElse(null),
                total,
                groups.count(projects, unplaced, moment),
                found);
    }
}
