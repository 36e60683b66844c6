package cityplan.store.audit.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Whether the chain holds.
///
/// @param entries how many were looked at
/// @param head the last of those that hold; an auditor who keeps it can hold the chain against it
///   later
/// @param broken the first fault; absent when there is none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verified(boolean holds, long entries, Place head, @Nullable Fault broken) {

    /// What is wrong, and with the entry of which number.
    public record Fault(long number, Kind kind) {}

    /// How a chain can be broken.
    public enum Kind {
        /// What the entry says is not what was hashed.
        EDITED,
        /// The entry is not there, others after it are.
        REMOVED,
        /// The entry stands elsewhere.
        REORDERED,
        /// The last entries are not there.
        TRUNCATED,
        /// The chain is whole, but not the one whose head is known from before.
        REWRITTEN;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
