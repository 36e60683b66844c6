package cityplan.projects.party;

import cityplan.common.query.Parameters;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All parties of projects.
@Singleton
public class Parties implements Listing<PartyView> {

    private static final String ROWS =
            """
            SELECT v.project, v.role, v.name_zh, v.name_en, v.code, v.note,
                   lower(v.recorded) AS recorded_from
              FROM project_party_vintage v
             WHERE held(v.recorded, :asOf)
            """;

    @Override
    public Class<PartyView> view() {
        return PartyView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(
                SortKey.text("project", "project"),
                SortKey.text("role", "role"),
                SortKey.text("name.zh", "name_zh"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return Scope.of(parameters).anyOf("role", parameters.choices("role", PartyTable.ROLES));
    }

    @Override
    public RowMapper<PartyView> mapper() {
        return (row, _) ->
                new PartyView(
                        row.getString("project"),
                        row.getString("role"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        row.getString("code"),
                        row.getString("note"),
                        Cells.instant(row, "recorded_from"));
    }
}
