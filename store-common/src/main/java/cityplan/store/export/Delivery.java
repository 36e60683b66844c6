package cityplan.store.export;

import cityplan.store.export.ExportReader.Question;
import cityplan.store.listing.Form;
import cityplan.store.staging.TableFile;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Writes an export while it is read: a client that takes its time slows the reading down, and one
/// that leaves ends it.
@Singleton
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int BUFFER = 64 * 1024;

    private final ExportReader reader;
    private final Slots slots;
    private final ObjectMapper json;

    Delivery(ExportReader reader, Slots slots, ObjectMapper json) {
        this.reader = reader;
        this.slots = slots;
        this.json = json;
    }

    void write(Question<?> question, Form form, Layout layout, TableFile file, OutputStream out) {
        slots.use(() -> {
            var wire = new BufferedOutputStream(new Wire(out), BUFFER);
            try {
                Export export = export(form, layout, file, wire);
                reader.each(question, view -> add(export, view));
                export.close();
            } catch (Wire.Broken gone) {
                left(gone);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof Wire.Broken)) {
                    throw e;
                }
                left(e);
            }
        });
    }

    private static void left(Exception gone) {
        LOG.debug("a client left in the middle of an export", gone);
    }

    private Export export(Form form, Layout layout, TableFile file, OutputStream out)
            throws IOException {
        return switch (form.format()) {
            case JSON, GEOJSON -> new JsonExport(json, form, out);
            case CSV -> new CsvExport(layout, out);
            case XLSX -> new XlsxExport(layout, file.name(), out);
        };
    }

    private static void add(Export export, Object view) {
        try {
            export.add(view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
