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
        return new @Nullable Object[] {
            entry.number(),
            entry.at(),
            entry.subject(),
            entry.actor(),
            entry.client(),
            entry.address(),
            entry.requestId(),
            entry.method(),
            entry.path(),
            entry.outcome(),
            entry.status(),
            entry.problem(),
            Objects.toString(entry.what().rawValue()),
            entry.previous(),
            entry.algorithm(),
            entry.hash()
        };
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
