package cityplan.store.bundle;

import cityplan.common.problem.Violation;
import cityplan.store.bundle.ImportReport.FileReport;
import cityplan.store.moment.Recording;
import cityplan.store.telemetry.ImportMetrics;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Imports bundles: all of one or nothing. Files are read and staged first; then the recording is
/// locked, the rows are held against what is known, and what is new is recorded under one stamp.
@Singleton
public class Bundles {

    private final Jdbi jdbi;
    private final Recording recording;
    private final ImportMetrics metrics;

    Bundles(Jdbi jdbi, Recording recording, ImportMetrics metrics) {
        this.jdbi = jdbi;
        this.recording = recording;
        this.metrics = metrics;
    }

    /// Imports the files that were sent into the tables of a service, which are given in the order
    /// in which they refer to each other.
    public ImportReport load(List<Table> tables, List<Upload> uploads, ImportOptions options) {
        return metrics.watch(() -> carryOut(tables, uploads, options), ImportReport::outcome);
    }

    private ImportReport carryOut(List<Table> tables, List<Upload> uploads, ImportOptions options) {
        var faults = new Faults();
        Map<Table, Upload> matched = match(tables, uploads, faults);
        faults.check();
        return jdbi.inTransaction(transaction -> {
            ImportReport report = load(transaction, matched, options, faults);
            if (options.dryRun() || !report.changed()) {
                transaction.rollback();
            }
            return report;
        });
    }

    private ImportReport load(
            Handle handle, Map<Table, Upload> matched, ImportOptions options, Faults faults) {
        Map<Table, Long> read = new LinkedHashMap<>();
        matched.forEach((table, upload) -> read.put(table, stage(handle, table, upload, faults)));
        faults.check();
        recording.lock(handle);
        var stamp = new Stamp(() -> recording.stamp(handle));
        var transaction = new Transaction(handle, faults, stamp, options);
        var files = new ArrayList<FileReport>();
        read.forEach((table, rows) ->
                files.add(new FileReport(table.file().fileName(), rows, table.load(transaction))));
        faults.check();
        boolean changed = files.stream().anyMatch(file -> file.rowsStored() > 0);
        Instant recordedAt = changed && !options.dryRun() ? stamp.get().toInstant() : null;
        return new ImportReport(changed, options.dryRun(), recordedAt, files);
    }

    private static long stage(Handle handle, Table table, Upload upload, Faults faults) {
        TableFile file = table.file();
        handle.execute(file.createStaged());
        long count;
        try (var rows = new CopyRows(handle, file)) {
            count = new Staging(file, faults).read(upload.content(), rows);
        }
        handle.execute("ANALYZE " + file.staged());
        return count;
    }

    private static Map<Table, Upload> match(
            List<Table> tables, List<Upload> uploads, Faults faults) {
        if (uploads.isEmpty()) {
            faults.add(Violation.parameter("files", "no-file"));
        }
        Map<Table, Upload> matched = new LinkedHashMap<>();
        for (Table table : tables) {
            uploads.stream()
                    .filter(upload -> upload.name().equals(table.file().fileName()))
                    .findFirst()
                    .ifPresent(upload -> matched.put(table, upload));
        }
        for (Upload upload : uploads) {
            Optional<Table> table =
                    tables.stream()
                            .filter(t -> t.file().fileName().equals(upload.name()))
                            .findFirst();
            if (table.isEmpty()) {
                String taken = TableFile.names(tables.stream().map(Table::file).toList());
                faults.add(Violation.file(upload.name(), "unknown-file", taken));
            } else if (matched.get(table.get()) != upload) {
                faults.add(Violation.file(upload.name(), "repeated-file"));
            }
        }
        return matched;
    }
}
