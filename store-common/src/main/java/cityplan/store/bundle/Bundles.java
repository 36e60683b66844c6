package cityplan.store.bundle;

import cityplan.common.problem.Violation;
import cityplan.store.bundle.ImportReport.FileReport;
import cityplan.store.record.Recorded;
import cityplan.store.record.Recorder;
import cityplan.store.record.Table;
import cityplan.store.record.Terms;
import cityplan.store.staging.Faults;
import cityplan.store.staging.TableFile;
import cityplan.store.telemetry.ImportMetrics;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Imports bundles: all of one or nothing.
@Singleton
public class Bundles {

    private final Recorder recorder;
    private final ImportMetrics metrics;

    Bundles(Recorder recorder, ImportMetrics metrics) {
        this.recorder = recorder;
        this.metrics = metrics;
    }

    /// Imports the files that were sent into the tables of a service, which are given in the order
    /// in which they refer to each other.
    public ImportReport load(List<Table> tables, List<Upload> uploads, Terms terms) {
        return metrics.watch(() -> carryOut(tables, uploads, terms), ImportReport::outcome);
    }

    private ImportReport carryOut(List<Table> tables, List<Upload> uploads, Terms terms) {
        Faults faults = Faults.ofImport();
        List<BundleFile> files = match(tables, uploads, faults);
        faults.check();
        Recorded recorded = recorder.record(List.copyOf(files), terms, faults);
        var reports = new ArrayList<FileReport>();
        for (int i = 0; i < files.size(); i++) {
            Recorded.Count count = recorded.counts().get(i);
            String name = files.get(i).table().file().fileName();
            reports.add(new FileReport(name, count.read(), count.stored()));
        }
        return new ImportReport(recorded.changed(), terms.dryRun(), recorded.at(), reports);
    }

    private static List<BundleFile> match(List<Table> tables, List<Upload> uploads, Faults faults) {
        if (uploads.isEmpty()) {
            faults.add(Violation.parameter("files", "no-file"));
        }
        var matched = new ArrayList<BundleFile>();
        for (Table table : tables) {
            uploads.stream()
                    .filter(upload -> upload.name().equals(table.file().fileName()))
                    .findFirst()
                    .ifPresent(upload -> matched.add(new BundleFile(table, upload)));
        }
        for (Upload upload : uploads) {
            Optional<Table> table =
                    tables.stream()
                            .filter(t -> t.file().fileName().equals(upload.name()))
                            .findFirst();
            if (table.isEmpty()) {
                String taken = TableFile.names(tables.stream().map(Table::file).toList());
                faults.add(Violation.file(upload.name(), "unknown-file", taken));
            } else if (!matched.contains(new BundleFile(table.get(), upload))) {
                faults.add(Violation.file(upload.name(), "repeated-file"));
            }
        }
        return matched;
    }
}
