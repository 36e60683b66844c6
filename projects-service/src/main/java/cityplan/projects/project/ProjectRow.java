package cityplan.projects.project;

import cityplan.projects.event.StageEvent;
import cityplan.projects.event.Suspension;
import cityplan.projects.money.Money;
import cityplan.projects.project.ProjectView.Party;
import cityplan.store.listing.Cells;
import cityplan.store.listing.JsonValue;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// A row of the list of projects as what goes out.
final class ProjectRow implements RowMapper<ProjectView> {

    private final JsonValue<StageEvent> events;
    private final JsonValue<List<Party>> parties;

    ProjectRow(ObjectMapper json) {
        this.events = JsonValue.of(json, StageEvent.class);
        this.parties = JsonValue.listOf(json, Party.class);
    }

    @Override
    public ProjectView map(ResultSet row, StatementContext context) throws SQLException {
        return new ProjectView(
                row.getString("code"),
                Objects.requireNonNull(Cells.text(row, "name")),
                NationalCode.of(row.getString("national_code")),
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
                Cells.text(row, "description"),
                Objects.requireNonNullElse(parties.read(row.getString("parties")), List.of()),
                row.getString("part_of"),
                row.getInt("parts"),
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
