package cityplan.projects.event;

import cityplan.common.query.Parameters;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Optional;

/// All events that a public source states, in the order of their sources, then of their periods.
@Singleton
public class Events implements Listing<EventView> {

    private static final String ROWS =
            """
            SELECT v.id, v.project, v.period, v.period_start, v.period_end, v.event, v.planned, v.source,
                   v.locator, v.note, v.reason, v.expected_resumption, v.move, d.published, d.published_on, lower(v.recorded) AS recorded_from
              FROM project_event_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
            """;

    @Override
    public Class<EventView> view() {
        return EventView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(
                new SortKey("published", "published_on", "date"),
                new SortKey("period", "period_start", "date"),
                SortKey.text("id", "id"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(SortKey.text("project", "project"), SortKey.text("event", "event"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return Scope.of(parameters)
                .anyOf("event", parameters.codes("event"))
                .whenGiven("planned = ?", planned(parameters))
                .anyOf("source", parameters.codes("source"));
    }

    @Override
    public RowMapper<EventView> mapper() {
        return (row, _) ->
                new EventView(
                        row.getString("id"),
                        row.getString("project"),
                        row.getString("period"),
                        row.getString("event"),
                        row.getBoolean("planned"),
                        row.getString("source"),
                        row.getString("locator"),
                        row.getString("note"),
                        row.getString("reason"),
                        row.getString("expected_resumption"),
                        Cells.integer(row, "move"),
                        row.getString("published"),
                        Cells.instant(row, "recorded_from"));
    }

    private static Optional<Boolean> planned(Parameters parameters) {
        return parameters.choice("planned", List.of("true", "false")).map(Boolean::valueOf);
    }
}
