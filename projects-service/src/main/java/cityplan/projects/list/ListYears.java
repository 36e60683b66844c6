package cityplan.projects.list;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;

/// All years for which a public source puts projects on a list.
@Singleton
class ListYears implements Listing<ListYearView> {

    private static final String ROWS =
            """
            SELECT v.year, count(*) AS projects, count(*) FILTER (WHERE v.key_project) AS key_projects
              FROM investment_line_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
             GROUP BY v.year
            """;

    @Override
    public Class<ListYearView> view() {
        return ListYearView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("year", "year"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions();
    }

    @Override
    public RowMapper<ListYearView> mapper() {
        return (row, _) ->
                new ListYearView(
                        row.getString("year"),
                        row.getLong("projects"),
                        row.getLong("key_projects"));
    }
}
