package cityplan.store.audit;

import org.jspecify.annotations.Nullable;

/// Where a write came from.
///
/// @param address the client's, as the gateway saw it
/// @param path without what is asked for in parameters
record Occasion(
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String method,
        @Nullable String path) {

    /// The service itself, or an import that is carried out later.
    static final Occasion NONE = new Occasion(null, null, null, null);
}
