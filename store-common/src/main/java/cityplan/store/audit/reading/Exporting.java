package cityplan.store.audit.reading;

import cityplan.common.answer.Table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Writes entries while they are read.
@Singleton
class Exporting {

    static final List<String> FORMATS = List.of("json", "csv");

    private static final Object[] HEADER = {
        "number",
        "at",
        "subject",
        "actor",
        "client",
        "address",
        "requestId",
        "method",
        "path",
        "outcome",
        "status",
        "problem",
        "what",
        "previous",
        "algorithm",
        "hash"
    };

    private final Entries entries;
    private final ObjectMapper json;

    Exporting(Entries entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
    }

    void write(Asked asked, boolean csv, OutputStream out) throws IOException {
        if (csv) {
            csv(asked, out);
        } else {
            json(asked, out);
        }
    }

    private void json(Asked asked, OutputStream out) throws IOException {
        try (JsonGenerator items = json.createGenerator(out)) {
            items.writeStartObject();
            items.writeArrayFieldStart("items");
            entries.each(asked, entry -> unchecked(() -> items.writePOJO(entry)));
            items.writeEndArray();
            items.writeEndObject();
        }
    }

    private void csv(Asked asked, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (var table = new Table(writer)) {
            table.row(HEADER);
            entries.each(asked, entry -> unchecked(() -> table.row(row(entry))));
        }
    }

    private static @Nullable Object[] row(EntryView entry) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(entry.number());
        cells.add(entry.at());
        entry.circumstances().forEach(cell -> cells.add(inert(cell)));
        cells.add(Objects.toString(entry.what().rawValue()));
        cells.add(entry.previous());
        cells.add(entry.algorithm());
        cells.add(entry.hash());
        return cells.toArray();
    }

    /// A text that a spreadsheet would run stands behind an apostrophe: an identity provider may
    /// let people choose what they are called.
    private static @Nullable Object inert(@Nullable Object cell) {
        return cell instanceof String text && text.matches("(?s)[=+@\\t\\r-].*")
                ? "'" + text
                : cell;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
