package cityplan.projects.project;

import cityplan.common.query.Parameters;
import cityplan.projects.scope.Scope;
import cityplan.projects.stage.rule.Stage;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.PlacedListing;
import cityplan.store.listing.Resource;
import cityplan.store.listing.Searched;
import cityplan.store.listing.SortKey;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;

/// All projects that a public source names, with the stage that their events show.
@Singleton
public class Projects implements PlacedListing<ProjectView> {

    private static final String ROWS =
            """
            SELECT v.code, v.name_zh, v.name_en, v.sector, v.kind, v.regions, v.programme,
                   v.total_investment, v.investment_unit,
                   upper(substr(u.dimension, length('currency-') + 1)) AS currency,
                   v.start_period, v.finish_period, v.length_km, v.capacity_value, v.capacity_unit,
                   v.owner_zh, v.owner_en, v.description_zh, v.description_en, v.national_code, v.names,
                   s.stage, coalesce(s.basis, 'unstated') AS basis, s.stage_event, s.planned_stage,
                   s.planned_period, s.planned_event, s.suspension_event,
                   v.total_in_yuan, lower(v.recorded) AS recorded_from
              FROM project_vintage v
              LEFT JOIN project_standing s ON s.project = v.code AND held(s.recorded, :asOf)
                   AND :at >= s.public_from AND :at < s.public_to
              LEFT JOIN unit_vintage u ON u.code = v.investment_unit AND held(u.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND s.stated IS NOT FALSE
            """;

    /// A public source states something of the project in the year.
    private static final String IN_YEAR =
            """
            EXISTS (SELECT FROM project_event_vintage e
                      JOIN source_vintage d ON d.id = e.source AND held(d.recorded, :asOf)
                     WHERE e.project = row.code AND held(e.recorded, :asOf)
                       AND d.published_on <= :at
                       AND make_date(?, 12, 31) BETWEEN e.period_start AND make_date(extract(year FROM e.period_end)::int, 12, 31))\
            """;

    /// A public source puts the project on the list of a year.
    private static final String ON_LIST =
            """
            EXISTS (SELECT FROM investment_line_vintage l
                      JOIN source_vintage d ON d.id = l.source AND held(d.recorded, :asOf)
                     WHERE l.project = row.code AND l.year = ? AND held(l.recorded, :asOf)
                       AND d.published_on <= :at)\
            """;

    private static final String OF_SOURCE =
            """
            EXISTS (SELECT FROM project_event_vintage e
                     WHERE e.project = row.code AND e.source = ANY(?)
                       AND held(e.recorded, :asOf))\
            """;

    private static final String DECORATED =
            """
            SELECT page.*,
                   event_stated(stage_event, :asOf) AS stage_said,
                   event_stated(planned_event, :asOf) AS planned_said,
                   event_stated(suspension_event, :asOf) AS suspension_said,
                   (SELECT json_agg(json_build_object('role', p.role,
                                                      'name', json_build_object('zh', p.name_zh, 'en', p.name_en))
                                    ORDER BY p.role, p.name_zh)
                      FROM project_party_vintage p
                     WHERE p.project = page.code AND held(p.recorded, :asOf)) AS parties,
                   (SELECT r.other FROM project_relation_vintage r
                      JOIN source_vintage d ON d.id = r.source AND held(d.recorded, :asOf)
                     WHERE r.project = page.code AND r.relation = 'part-of'
                       AND held(r.recorded, :asOf) AND d.published_on <= :at) AS part_of,
                   (SELECT count(*) FROM project_relation_vintage r
                      JOIN source_vintage d ON d.id = r.source AND held(d.recorded, :asOf)
                     WHERE r.other = page.code AND r.relation = 'part-of'
                       AND held(r.recorded, :asOf) AND d.published_on <= :at) AS parts
              FROM page
            """;

    private static final String GEOMETRY =
            """
            (SELECT g.geometry FROM project_geometry_vintage g
              WHERE g.project = item.code AND held(g.recorded, :asOf))\
            """;

    private static final String PART_OF =
            """
            EXISTS (SELECT FROM project_relation_vintage r
                      JOIN source_vintage d ON d.id = r.source AND held(d.recorded, :asOf)
                     WHERE r.project = row.code AND r.relation = 'part-of' AND r.other = ANY(?)
                       AND held(r.recorded, :asOf) AND d.published_on <= :at)\
            """;

    /// What is said of a project, and of its parties.
    private static final Searched[] SEARCHED = {
        new Searched("project", "code"), new Searched("project_party", "project")
    };

    private final RowMapper<ProjectView> row;

    Projects(ObjectMapper json) {
        this.row = new ProjectRow(json);
    }

    @Override
    public Class<ProjectView> view() {
        return ProjectView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public String decorated() {
        return DECORATED;
    }

    @Override
    public String geometry() {
        return GEOMETRY;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("code", "code"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(
                SortKey.text("sector", "sector"),
                SortKey.text("kind", "kind"),
                SortKey.text("stage", "coalesce(stage, '')"),
                SortKey.text("startPeriod", "coalesce(start_period, '')"),
                SortKey.text("finishPeriod", "coalesce(finish_period, '')"),
                new SortKey("totalInvestment", "total_in_yuan", "numeric"),
                SortKey.text("name.en", "name_en"),
                SortKey.text("name.zh", "name_zh COLLATE \"zh-Hans-x-icu\""));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return anywhere(parameters)
                .whenAny(Scope.IN_REGION, parameters.codes("region"))
                .ranked("code", "names", parameters.text("q"), "project_search");
    }

    /// Projects on the list of a year.
    public Conditions onList(String year) {
        return new Conditions().when(ON_LIST, year);
    }

    /// The filters of a request but that of the region.
    public Conditions anywhere(Parameters parameters) {
        return new Conditions()
                .whenGiven(IN_YEAR, parameters.year("year"))
                .whenGiven(ON_LIST, parameters.year("listYear").map(String::valueOf))
                .anyOf("code", parameters.codes("code"))
                .anyOf("sector", parameters.codes("sector"))
                .anyOf("kind", parameters.codes("kind"))
                .anyOf("stage", parameters.choices("stage", Stage.CODES))
                .anyOf("planned_stage", parameters.choices("plannedStage", Stage.CODES))
                .anyOf(
                        "basis",
                        parameters.choices("basis", List.of("reported", "planned", "unstated")))
                .anyOf("programme", parameters.codes("programme"))
                .whenAny(OF_SOURCE, parameters.codes("source"))
                .whenAny(PART_OF, parameters.codes("partOf"))
                .search("code", parameters.text("q"), SEARCHED);
    }

    @Override
    public RowMapper<ProjectView> mapper() {
        return row;
    }

    /// The project of a code.
    public Resource<ProjectView> named(String code) {
        return Resource.coded("project", code, this);
    }
}
