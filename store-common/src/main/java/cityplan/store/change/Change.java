package cityplan.store.change;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.time.Instant;

/// One change: what it is of, and what kind it is.
///
/// @param cursor the place right after it
/// @param code the key, or its last part
public record Change(String cursor, Instant recordedAt, String resource, String code, Kind kind) {

    /// What happened to something at the moment of recording.
    public enum Kind {
        /// It was not held before.
        @JsonProperty("added")
        ADDED,
        /// Something else was held before.
        @JsonProperty("changed")
        CHANGED,
        /// It is not held any more.
        @JsonProperty("withdrawn")
        WITHDRAWN;

        static Kind of(boolean begun, boolean ended) {
            Kind begins = ended ? CHANGED : ADDED;
            return begun ? begins : WITHDRAWN;
        }
    }
}
