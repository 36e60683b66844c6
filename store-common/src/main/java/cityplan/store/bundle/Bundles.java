package cityplan.store.bundle;

import cityplan.store.bundle.ImportReport.FileReport;
import cityplan.store.record.Recorded;
import cityplan.store.record.Recorder;
import cityplan.store.record.Table;
import cityplan.store.record.Terms;
import cityplan.store.staging.Faults;
import cityplan.store.telemetry.ImportMetrics;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;

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
        List<BundleFile> files = new Matching(tables, faults).of(uploads);
        faults.check();
        Recorded recorded = recorder.record(List.copyOf(files), terms, faults);
        var reports = new ArrayList<FileReport>();
        for (int i = 0; i < files.size(); i++) {
            Recorded.Count count = recorded.counts().get(i);
            String name = files.get(i).name();
            reports.add(new FileReport(name, count.read(), count.stored()));
        }
        return new ImportReport(recorded.changed(), terms.dryRun(), recorded.at(), reports);
    }
}
