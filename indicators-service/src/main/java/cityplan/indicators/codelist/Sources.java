package cityplan.indicators.codelist;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.Searched;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All sources.
@Singleton
public class Sources implements Listing<SourceView> {

    private static final String ROWS =
            """
            SELECT v.id, v.title_zh, v.title_en, v.issuer_zh, v.issuer_en, v.kind, v.region,
                   v.published, v.published_on, v.period_start, v.period_end,
                   lower(v.recorded) AS recorded_from
              FROM source_vintage v
             WHERE held(v.recorded, :asOf) AND v.published_on <= :at
            """;

    private static final Searched WORDS =
            Searched.in("source", "id", "id", "title_zh", "title_en", "issuer_zh", "issuer_en");

    private static final String TITLES =
            "search_text(title_zh) || chr(10) || search_text(title_en)";

    @Override
    public Class<SourceView> view() {
        return SourceView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("id", "id"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(new SortKey("published", "published_on", "date"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("id", parameters.codes("id"))
                .anyOf("kind", parameters.codes("kind"))
                .anyOf("region", parameters.codes("region"))
                .search("id", parameters.text("q"), WORDS)
                .ranked("id", TITLES, parameters.text("q"));
    }

    @Override
    public RowMapper<SourceView> mapper() {
        return (row, _) ->
                new SourceView(
                        row.getString("id"),
                        Objects.requireNonNull(Cells.text(row, "title")),
                        Cells.text(row, "issuer"),
                        row.getString("kind"),
                        row.getString("region"),
                        row.getString("published"),
                        Cells.integer(row, "period_start"),
                        Cells.integer(row, "period_end"),
                        Cells.instant(row, "recorded_from"));
    }
}
