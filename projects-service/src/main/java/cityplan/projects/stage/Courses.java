package cityplan.projects.stage;

import cityplan.common.query.Parameters;
import cityplan.projects.stage.rule.Statement;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.JsonValue;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// All projects that a public source names, each with what is said of it.
///
/// @param <V> what is made of a course
public final class Courses<V> implements Listing<V> {

    private static final String ROWS =
            """
            SELECT v.code, v.sector, v.regions
              FROM project_vintage v
              LEFT JOIN project_standing s ON s.project = v.code AND held(s.recorded, :asOf)
                   AND :at >= s.public_from AND :at < s.public_to
             WHERE held(v.recorded, :asOf) AND s.stated IS NOT FALSE
            """;

    private static final String DECORATED =
            "SELECT page.*, project_statements(page.code, :asOf, :at) AS statements FROM page";

    private final JsonValue<List<Statement>> statements;
    private final Class<V> view;
    private final Function<Course, V> shown;

    public Courses(ObjectMapper json, Class<V> view, Function<Course, V> shown) {
        this.statements = JsonValue.listOf(json, Statement.class);
        this.view = view;
        this.shown = shown;
    }

    @Override
    public Class<V> view() {
        return view;
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
    public Conditions conditions(Parameters parameters) {
        return new Conditions();
    }

    @Override
    public RowMapper<V> mapper() {
        return (row, _) ->
                shown.apply(
                        new Course(
                                row.getString("code"),
                                Objects.requireNonNull(
                                        statements.read(row.getString("statements")))));
    }
}
