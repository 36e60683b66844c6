package cityplan.store.bundle;

import cityplan.store.telemetry.ImportMetrics;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What an import did. `recordedAt` is the stamp of what it stored; absent when nothing changed.
public record ImportReport(
        boolean changed, boolean dryRun, @Nullable Instant recordedAt, List<FileReport> files) {

    public ImportReport {
        files = List.copyOf(files);
    }

    ImportMetrics.Outcome outcome() {
        long read = files.stream().mapToLong(FileReport::rowsRead).sum();
        long stored = files.stream().mapToLong(FileReport::rowsStored).sum();
        return new ImportMetrics.Outcome(changed, dryRun, read, stored);
    }

    /// How many rows a file held, and how many of them said something new.
    public record FileReport(String file, long rowsRead, long rowsStored) {}
}
