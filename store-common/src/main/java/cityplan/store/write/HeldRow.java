package cityplan.store.write;

import cityplan.store.record.Vintages;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is held of a row at present: since when, and its cells as text.
record HeldRow(Instant since, Map<String, String> cells) {

    HeldRow {
        cells = Map.copyOf(cells);
    }

    static Optional<HeldRow> of(Handle handle, Vintages vintages, List<String> key) {
        List<String> columns = vintages.columns();
        return handle.createQuery(
                        "SELECT lower(recorded) AS since, %s FROM %s_vintage WHERE %s AND upper_inf(recorded)"
                                .formatted(
                                        String.join("::text, ", columns) + "::text",
                                        vintages.noun(),
                                        vintages.oneRow()))
                .bindMap(vintages.named(key))
                .map((row, _) -> {
                    var cells = new LinkedHashMap<String, String>();
                    for (String column : columns) {
                        cells.put(column, Objects.requireNonNullElse(row.getString(column), ""));
                    }
                    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
                    return new HeldRow(since.toInstant(), cells);
                })
                .findOne();
    }
}
