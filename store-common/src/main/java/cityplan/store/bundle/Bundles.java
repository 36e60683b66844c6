package cityplan.store.bundle;

import cityplan.store.bundle.ImportReport.FileReport;
import cityplan.store.record.Course;
import cityplan.store.record.Recorded;
import cityplan.store.record.Recorder;
import cityplan.store.record.Submission;
import cityplan.store.record.Table;
import cityplan.store.record.Terms;
import cityplan.store.staging.Faults;
import cityplan.store.telemetry.ImportMetrics;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    public ImportReport load(
            List<Table> tables, List<Upload> uploads, Terms terms, Progress progress) {
        return metrics.watch(
                () -> carryOut(tables, uploads, terms, progress), ImportReport::outcome);
    }

    private ImportReport carryOut(
            List<Table> tables, List<Upload> uploads, Terms terms, Progress progress) {
        Faults faults = Faults.ofImport();
        List<BundleFile> files = new Matching(tables, faults).of(uploads);
        faults.check();
        Course course =
                new Course() {
                    @Override
                    public void begun(Handle handle) {
                        progress.begun(handle);
                    }

                    @Override
                    public void rowRead() {
                        progress.rowRead();
                    }

                    @Override
                    public void locked(Handle handle) {
                        progress.locked();
                    }

                    @Override
                    public Map<String, ?> evidence() {
                        return progress.evidence();
                    }

                    @Override
                    public void submitted(Handle handle, Submission submission) {
                        progress.submitted(
                                handle, report(files, terms, submission.recorded()), submission);
                    }

                    @Override
                    public void recorded(Handle handle, Recorded recorded) {
                        progress.recorded(handle, report(files, terms, recorded));
                    }
                };
        return report(files, terms, recorder.record(List.copyOf(files), terms, faults, course));
    }

    private static ImportReport report(List<BundleFile> files, Terms terms, Recorded recorded) {
        var reports = new ArrayList<FileReport>();
        for (int i = 0; i < files.size(); i++) {
            Recorded.Count count = recorded.counts().get(i);
            reports.add(new FileReport(files.get(i).name(), count.read(), count.stored()));
        }
        return new ImportReport(
                recorded.changed(), terms.dryRun(), recorded.at(), recorded.second(), reports);
    }
}
