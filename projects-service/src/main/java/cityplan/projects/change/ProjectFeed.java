package cityplan.projects.change;

import cityplan.projects.report.publication.Publication;
import cityplan.store.change.Change;
import cityplan.store.change.Feed;
import cityplan.store.change.Tracked;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything that this service publishes, but its copies of what another service tells of.
@Singleton
public class ProjectFeed implements Feed<ChangeView> {

    private static final List<Told> TOLD =
            List.of(
                    Told.at(
                            "/v1/projects/%s/contributions/%s",
                            "contribution", "project", "indicator"),
                    Told.at(
                            "/v1/projects/%s/estimates/%s/%s",
                            "estimate", "project", "kind", "approved"),
                    Told.at("/v1/projects/%s/funding/%s", "funding", "project", "kind"),
                    Told.at("/v1/projects/%s/actuals/%s", "investment_actual", "project", "month"),
                    Told.at("/v1/projects/%s/investment/%s", "investment_line", "project", "year"),
                    Told.at("/v1/projects/%s/milestones/%s", "milestone", "project", "code"),
                    Told.at("/v1/programmes/%s", "programme", "code"),
                    Told.at(
                                    "/v1/projects/%s/reports/%s?revision=%s",
                                    "progress_report", "project", "month", "revision::text")
                            .only(Publication.TOLD_REPORTS),
                    Told.at("/v1/projects/%s", "project", "code"),
                    Told.at("/v1/projects/%s/documents/%s", "project_document", "project", "code"),
                    Told.at("/v1/project-events/%s", "project_event", "id"),
                    Told.at("/v1/projects/%s/geometry", "project_geometry", "project"),
                    Told.at("/v1/project-kinds/%s", "project_kind", "code"),
                    Told.at(
                            "/v1/projects/%s/parties/%s/%s",
                            "project_party", "project", "role", "name_zh"),
                    Told.at(
                            "/v1/projects/%s/relations/%s/%s",
                            "project_relation", "project", "relation", "other"),
                    Told.at(
                                    "/v1/projects/%s/reports/%s?revision=%s",
                                    "report_problem",
                                    "project",
                                    "month",
                                    "revision::text",
                                    "number::text")
                            .only(Publication.TOLD_PROBLEMS),
                    Told.at("/v1/sectors/%s", "sector", "code"));

    private static final Map<String, Told> BY_RESOURCE =
            TOLD.stream()
                    .collect(
                            Collectors.toMap(
                                    each -> each.tracked().resource(), Function.identity()));

    private static final String DECORATED =
            """
            SELECT page.*, about.project
              FROM page
              LEFT JOIN LATERAL (
                   SELECT v.project FROM project_event_vintage v
                    WHERE page.resource = 'project-event' AND v.id = page.code
                      AND lower(v.recorded) <= page.stamp
                    ORDER BY lower(v.recorded) DESC LIMIT 1) about ON true
            """;

    @Override
    public Class<ChangeView> view() {
        return ChangeView.class;
    }

    @Override
    public List<Tracked> tracked() {
        return TOLD.stream().map(Told::tracked).toList();
    }

    @Override
    public String decorated() {
        return DECORATED;
    }

    @Override
    public ChangeView entry(Change change, ResultSet row) throws SQLException {
        Told told = Objects.requireNonNull(BY_RESOURCE.get(change.resource()));
        String code = change.code();
        Optional<String> project = Optional.ofNullable(row.getString("project"));
        return new ChangeView(
                change.cursor(),
                change.recordedAt(),
                change.resource(),
                told.id(code),
                told.href(code),
                change.kind(),
                told.project(code).or(() -> project).orElse(null));
    }
}
