package cityplan.projects.document;

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

/// All documents of projects.
@Singleton
public class Documents implements Listing<DocumentView> {

    private static final String ROWS =
            """
            SELECT v.project, v.code, v.kind, v.title_zh, v.title_en, v.number, v.issued, v.url,
                   coalesce(v.issued, '-infinity') AS issued_on, lower(v.recorded) AS recorded_from
              FROM project_document_vintage v
             WHERE held(v.recorded, :asOf)
            """;

    @Override
    public Class<DocumentView> view() {
        return DocumentView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("project", "project"), SortKey.text("code", "code"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(SortKey.text("kind", "kind"), new SortKey("issued", "issued_on", "date"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return Scope.of(parameters).anyOf("kind", parameters.codes("kind"));
    }

    @Override
    public RowMapper<DocumentView> mapper() {
        return (row, _) ->
                new DocumentView(
                        row.getString("project"),
                        row.getString("code"),
                        row.getString("kind"),
                        Objects.requireNonNull(Cells.text(row, "title")),
                        row.getString("number"),
                        row.getObject("issued", LocalDate.class),
                        row.getString("url"),
                        Cells.instant(row, "recorded_from"));
    }
}
