package cityplan.store.bundle;

import cityplan.store.record.Recorded;
import cityplan.store.telemetry.ImportMetrics;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What an import did, or would do if it were approved.
///
/// @param recordedAt the stamp of what it stored; absent when it stored nothing
/// @param corrections how many figures that are held it replaces
/// @param approvals how many progress reports come to be approved by it
/// @param needsApproval whether it waits until somebody else approves it
public record ImportReport(
        boolean changed,
        boolean dryRun,
        @Nullable Instant recordedAt,
        long corrections,
        long approvals,
        boolean needsApproval,
        List<FileReport> files) {

    public ImportReport {
        files = List.copyOf(files);
    }

    ImportReport(
            boolean changed,
            boolean dryRun,
            @Nullable Instant recordedAt,
            Recorded.Second second,
            List<FileReport> files) {
        this(
                changed,
                dryRun,
                recordedAt,
                second.corrections(),
                second.approvals(),
                second.needed(),
                files);
    }

    /// How the import stands, which has come to its end or to who approves it.
    @JsonIgnore
    public String status() {
        if (!changed) {
            return "unchanged";
        }
        if (dryRun) {
            return "checked";
        }
        return needsApproval ? "submitted" : "recorded";
    }

    ImportMetrics.Outcome outcome() {
        long read = files.stream().mapToLong(FileReport::rowsRead).sum();
        long stored = files.stream().mapToLong(FileReport::rowsStored).sum();
        return new ImportMetrics.Outcome(dryRun ? "dry-run" : status(), read, stored);
    }

    /// How many rows a file held, and how many of them said something new.
    public record FileReport(String file, long rowsRead, long rowsStored) {}
}
