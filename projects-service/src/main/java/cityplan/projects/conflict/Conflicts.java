package cityplan.projects.conflict;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.common.query.Parameters;
import cityplan.projects.conflict.rule.Contradiction;
import cityplan.projects.conflict.rule.Matter;
import cityplan.projects.scope.Scope;
import cityplan.projects.stage.Course;
import cityplan.projects.stage.Courses;
import cityplan.store.listing.Computed;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.SortKey;
import cityplan.store.listing.WholeList;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The lists of conflicts: of all projects, and of one. Only projects of which documents name
/// several periods are looked at.
@Singleton
class Conflicts {

    /// Of how many projects statements are compared at once.
    private static final int MOST = 10_000;

    private static final String SEVERAL_PERIODS =
            """
            EXISTS (SELECT FROM project_event_vintage e
                     WHERE e.project = row.code AND held(e.recorded, :asOf)
                       AND e.event IN ('construction_start', 'under_construction', 'completed', 'commissioned')
                    HAVING count(DISTINCT e.period) > 1)\
            """;

    private final WholeList lists;
    private final Courses<Course> courses;

    Conflicts(WholeList lists, ObjectMapper json) {
        this.lists = lists;
        this.courses = new Courses<>(json, Course.class, course -> course);
    }

    Computed<ConflictView> ofAll() {
        return new Found(parameters -> {
            Conditions conditions =
                    new Conditions()
                            .anyOf("code", parameters.codes("project"))
                            .anyOf("sector", parameters.codes("sector"))
                            .whenAny(Scope.IN_REGION, parameters.codes("region"))
                            .withoutValue(SEVERAL_PERIODS);
            return asked ->
                    lists.read(courses, conditions, asked.moment(), MOST)
                            .orElseThrow(Conflicts::tooMany);
        });
    }

    Computed<ConflictView> of(String code) {
        return new Found(parameters -> {
            parameters.path("code", code);
            Conditions conditions = new Conditions().when("code = ?", code);
            return asked ->
                    lists.read(courses, conditions, asked.moment(), 1)
                            .filter(found -> !found.isEmpty())
                            .orElseThrow(() -> notFound(code));
        });
    }

    private static ProblemException tooMany() {
        String most = String.valueOf(MOST);
        return new ProblemException(
                new Problem.Invalid(
                        List.of(Violation.parameter("region", "too-many-projects", most))));
    }

    private static ProblemException notFound(String code) {
        return new ProblemException(new Problem.NotFound("project", code));
    }

    /// The conflicts that are found in the courses which a request asks for.
    private record Found(Function<Parameters, Function<Asked, List<Course>>> courses)
            implements Computed<ConflictView> {

        @Override
        public Class<ConflictView> view() {
            return ConflictView.class;
        }

        @Override
        public List<SortKey> identity() {
            return Stream.of("project", "kind", "matter")
                    .map(name -> SortKey.text(name, name))
                    .toList();
        }

        @Override
        public List<SortKey> others() {
            return List.of();
        }

        @Override
        public String key(ConflictView row, String name) {
            return switch (name) {
                case "project" -> row.project();
                case "kind" -> row.kind();
                default -> row.matter();
            };
        }

        @Override
        public Function<Asked, List<ConflictView>> rows(Parameters parameters) {
            var asked = courses.apply(parameters);
            List<String> kinds = parameters.choices("kind", Contradiction.Kind.CODES);
            List<String> matters = parameters.choices("matter", Matter.CODES);
            return moment ->
                    asked.apply(moment).stream()
                            .flatMap(Found::conflicts)
                            .filter(each -> kinds.isEmpty() || kinds.contains(each.kind()))
                            .filter(each -> matters.isEmpty() || matters.contains(each.matter()))
                            .toList();
        }

        private static Stream<ConflictView> conflicts(Course course) {
            return Contradiction.among(course.statements()).stream()
                    .map(each ->
                            new ConflictView(
                                    course.project(),
                                    each.kind().code(),
                                    each.matter().code(),
                                    each.statements()));
        }
    }
}
