package cityplan.local.load;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What an import answers: the rows of each file, or why nothing was taken.
sealed interface ImportAnswer {

    /// Everything was taken, or would have been in a dry run.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Taken(boolean changed, boolean dryRun, List<FileRows> files) implements ImportAnswer {
        public Taken {
            files = List.copyOf(files);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FileRows(String file, long rowsRead, long rowsStored) {}

    /// Nothing was taken yet: somebody else has to approve it.
    ///
    /// @param path where the import is
    record Submitted(String path, long corrections, long approvals) implements ImportAnswer {}

    /// A problem (RFC 9457).
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refused(@Nullable String title, @Nullable String detail, @Nullable List<Fault> errors)
            implements ImportAnswer {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fault(
            @Nullable String file,
            @Nullable String row,
            @Nullable String column,
            @Nullable String parameter,
            @Nullable String code,
            @Nullable String message) {}
}
