package cityplan.projects.milestone;

import cityplan.common.query.Parameters;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// All milestones that a public source names, in the order of the days that are set now.
@Singleton
public class Milestones implements Listing<MilestoneView> {

    private static final String RESCHEDULED = "rescheduled";
    private static final List<String> STATES = List.of("due", "met", "late", RESCHEDULED);

    /// What the days of these states also are is said once more, in words that an index knows.
    private static final List<String> AHEAD = List.of("due", RESCHEDULED);

    private static final String ROWS =
            """
            SELECT v.project, v.code, v.name_zh, v.name_en, v.original, v.current,
                   v.current AS period_start, v.current AS period_end,
                   CASE WHEN v.actual <= :at THEN v.actual END AS actual,
                   milestone_state(v.original, v.current, v.actual, :at) AS state,
                   milestone_delay(v.original, v.current, v.actual, :at) AS delay_days,
                   v.reason, v.source, v.locator, v.note, d.published,
                   lower(v.recorded) AS recorded_from
              FROM milestone_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
            """;

    @Override
    public Class<MilestoneView> view() {
        return MilestoneView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(
                new SortKey("current", "current", "date"),
                SortKey.text("project", "project"),
                SortKey.text("code", "code"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(
                new SortKey("original", "original", "date"),
                new SortKey("delayDays", "delay_days", "integer"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        List<String> states = parameters.choices("state", STATES);
        Conditions conditions = Scope.of(parameters).anyOf("state", states).range(parameters);
        if (!states.isEmpty() && AHEAD.containsAll(states)) {
            conditions.withoutValue("current >= :at");
        }
        return states.equals(List.of(RESCHEDULED))
                ? conditions.withoutValue("current <> original")
                : conditions;
    }

    @Override
    public RowMapper<MilestoneView> mapper() {
        return (row, _) ->
                new MilestoneView(
                        row.getString("project"),
                        row.getString("code"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        row.getObject("original", LocalDate.class),
                        row.getObject("current", LocalDate.class),
                        row.getObject("actual", LocalDate.class),
                        row.getString("state"),
                        row.getInt("delay_days"),
                        row.getString("reason"),
                        row.getString("source"),
                        row.getString("locator"),
                        row.getString("note"),
                        row.getString("published"),
                        Cells.instant(row, "recorded_from"));
    }
}
