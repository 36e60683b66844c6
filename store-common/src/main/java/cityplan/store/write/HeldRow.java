package cityplan.store.write;

import cityplan.store.record.KeptTable;
import cityplan.store.record.Vintages;
import cityplan.store.staging.Column;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is held of a row at present: since when, and its cells as text.
record HeldRow(Instant since, Map<String, String> cells) {

    HeldRow {
        cells = Map.copyOf(cells);
    }

    static Optional<HeldRow> of(Handle handle, KeptTable table, List<String> key) {
        Vintages vintages = table.vintages();
        List<Column> columns =
                table.file().columns().stream()
                        .filter(column -> vintages.columns().contains(column.name()))
                        .toList();
        String texts =
                columns.stream()
                        .map(column -> column.type().text(column.name()) + " AS " + column.name())
                        .collect(Collectors.joining(", "));
        return handle.createQuery(
                        "SELECT lower(recorded) AS since, %s FROM %s_vintage WHERE %s AND upper_inf(recorded)"
                                .formatted(texts, vintages.noun(), vintages.oneRow()))
                .bindMap(vintages.named(key))
                .map((row, _) -> {
                    var cells = new LinkedHashMap<String, String>();
                    for (Column column : columns) {
                        String cell = row.getString(column.name());
                        cells.put(column.name(), Objects.requireNonNullElse(cell, ""));
                    }
                    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
                    return new HeldRow(since.toInstant(), cells);
                })
                .findOne();
    }
}
