package cityplan.gateway.limits;

import java.util.Locale;

/// What a client has an allowance of.
enum Kind {
    REQUESTS,
    BULK;

    static Kind of(String path) {
        return path.startsWith("/v1/imports/") || path.startsWith("/v1/exports/") ? BULK : REQUESTS;
    }

    /// What headers and metrics call it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
