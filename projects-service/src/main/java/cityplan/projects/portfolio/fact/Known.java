package cityplan.projects.portfolio.fact;

import cityplan.projects.portfolio.rule.Fact;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is known of projects that come in the order of their codes.
///
/// @param parts those of which a whole comes, too
record Known(
        Set<String> parts,
        InOrder<Fact.Year> money,
        InOrder<Works> works,
        InOrder<String> departments) {

    /// The facts of the next project, of which there is at least one.
    Stream<Fact> facts(Chosen chosen) {
        Fact.Project project = project(chosen);
        List<Fact.Year> years = money.of(chosen.code());
        return years.isEmpty()
                ? Stream.of(new Fact(project, true, Fact.Year.NONE))
                : IntStream.range(0, years.size())
                        .mapToObj(i -> new Fact(project, i == 0, years.get(i)));
    }

    private Fact.Project project(Chosen chosen) {
        Works begun = works.of(chosen.code()).stream().findFirst().orElse(Works.UNKNOWN);
        return new Fact.Project(
                chosen.sector(),
                chosen.kind(),
                chosen.stage(),
                chosen.regions(),
                chosen.programme(),
                department(chosen.code()),
                parts.contains(chosen.code()),
                chosen.currency(),
                chosen.total(),
                begun.due(),
                begun.begun());
    }

    private @Nullable String department(String project) {
        return departments.of(project).stream().findFirst().orElse(null);
    }
}
