package cityplan.projects.programme.part;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.projects.money.CurrencyUnits;
import cityplan.projects.programme.ProgrammeView;
import cityplan.projects.programme.Programmes;
import cityplan.projects.programme.part.ProgrammePartsView.Named;
import cityplan.projects.project.Projects;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.GroupReader;
import cityplan.store.listing.WholeList;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The parts of a programme: the programmes whose codes begin with its own.
@Singleton
class ProgrammeParts {

    private static final int MOST = 10_000;

    private final Programmes programmes;
    private final Projects projects;
    private final WholeList lists;
    private final GroupReader groups;
    private final CurrencyUnits units;

    ProgrammeParts(
            Programmes programmes,
            Projects projects,
            WholeList lists,
            GroupReader groups,
            CurrencyUnits units) {
        this.programmes = programmes;
        this.projects = projects;
        this.lists = lists;
        this.groups = groups;
        this.units = units;
    }

    Function<Parameters, Function<Moment, ProgrammePartsView>> of(String code) {
        return parameters -> {
            parameters.path("code", code);
            return moment -> at(code, moment);
        };
    }

    private ProgrammePartsView at(String code, Moment moment) {
        ProgrammeView whole =
                found(new Conditions().when("code = ?", code), moment).stream()
                        .findFirst()
                        .orElseThrow(() ->
                                new ProblemException(new Problem.NotFound("programme", code)));
        List<ProgrammeView> parts =
                PartSums.direct(
                        found(new Conditions().when("starts_with(code, ? || '-')", code), moment));
        var sums = new PartSums(whole, parts, units.at(moment)).sums();
        return new ProgrammePartsView(whole, parts, sums, named(whole, parts, moment));
    }

    private List<ProgrammeView> found(Conditions conditions, Moment moment) {
        return lists.read(programmes, conditions, moment, MOST).orElseThrow();
    }

    private List<Named> named(ProgrammeView whole, List<ProgrammeView> parts, Moment moment) {
        String place = "/v1/projects?programme=%s&asOf=" + moment.asOf() + "&at=" + moment.at();
        var codes = new ArrayList<String>(List.of(whole.code()));
        parts.stream().map(ProgrammeView::code).forEach(codes::add);
        return groups.groups(
                projects,
                "programme",
                new Conditions().anyOf("programme", codes),
                moment,
                (row, _) -> {
                    String programme = row.getString("programme");
                    return new Named(programme, row.getLong("count"), place.formatted(programme));
                });
    }
}
