package cityplan.projects.project;

import cityplan.common.query.Parameters;
import cityplan.common.text.Text;
import cityplan.projects.event.StageEvent;
import cityplan.projects.event.Suspension;
import cityplan.projects.money.Money;
import cityplan.projects.scope.Scope;
import cityplan.projects.stage.rule.Stage;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.JsonValue;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// All projects that a public source names, with the stage that their events show.
@Singleton
public class Projects implements Listing<ProjectView> {

    private static final String ROWS =
            """
            SELECT v.code, v.name_zh, v.name_en, v.sector, v.kind, v.regions, v.programme,
                   v.total_investment, v.investment_unit,
                   upper(substr(u.dimension, length('currency-') + 1)) AS currency,
                   v.start_period, v.finish_period, v.length_km, v.capacity_value, v.capacity_unit,
                   v.owner_zh, v.owner_en, v.description_en,
                   s.stage, coalesce(s.basis, 'unstated') AS basis, s.stage_event, s.planned_stage,
                   s.planned_period, s.planned_event, s.suspension_event,
                   coalesce(v.total_investment, 0) AS total_amount, lower(v.recorded) AS recorded_from
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
                   event_stated(suspension_event, :asOf) AS suspension_said
              FROM page
            """;

    private final JsonValue<StageEvent> events;

    Projects(ObjectMapper json) {
        this.events = JsonValue.of(json, StageEvent.class);
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
                new SortKey("totalInvestment", "total_amount", "numeric"),
                SortKey.text("name.en", "name_en"),
                SortKey.text("name.zh", "name_zh COLLATE \"zh-Hans-x-icu\""));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return inYear(parameters.year("year"))
                .anyOf("code", parameters.codes("code"))
                .anyOf("sector", parameters.codes("sector"))
                .anyOf("kind", parameters.codes("kind"))
                .whenAny(Scope.IN_REGION, parameters.codes("region"))
                .anyOf("stage", parameters.choices("stage", Stage.CODES))
                .anyOf("planned_stage", parameters.choices("plannedStage", Stage.CODES))
                .anyOf(
                        "basis",
                        parameters.choices("basis", List.of("reported", "planned", "unstated")))
                .anyOf("programme", parameters.codes("programme"))
                .whenAny(OF_SOURCE, parameters.codes("source"))
                .search("code", "project", parameters.text("q"));
    }

    /// Projects of which a source states something in a year, if one is given.
    public Conditions inYear(Optional<Integer> year) {
        return new Conditions().whenGiven(IN_YEAR, year);
    }

    @Override
    public RowMapper<ProjectView> mapper() {
        return (row, _) ->
                new ProjectView(
                        row.getString("code"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        row.getString("sector"),
                        row.getString("kind"),
                        List.of((String[]) row.getArray("regions").getArray()),
                        row.getString("programme"),
                        Money.in(row, "total_investment"),
                        row.getString("start_period"),
                        row.getString("finish_period"),
                        row.getBigDecimal("length_km"),
                        capacity(row),
                        Cells.text(row, "owner"),
                        Text.of(null, row.getString("description_en")),
                        row.getString("stage"),
                        row.getString("basis"),
                        events.read(row.getString("stage_said")),
                        row.getString("planned_stage"),
                        row.getString("planned_period"),
                        events.read(row.getString("planned_said")),
                        row.getString("suspension_event") != null,
                        events.read(row.getString("suspension_said")),
                        Suspension.of(events.read(row.getString("suspension_said"))),
                        Cells.instant(row, "recorded_from"));
    }

    private static @Nullable Capacity capacity(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("capacity_value");
        return value == null ? null : new Capacity(value, row.getString("capacity_unit"));
    }
}
