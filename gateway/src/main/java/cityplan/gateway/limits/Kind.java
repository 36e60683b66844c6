package cityplan.gateway.limits;

import io.vertx.core.http.HttpMethod;

import java.util.Locale;

/// What a client has an allowance of.
enum Kind {
    REQUESTS,
    BULK;

    /// To ask how far an import has come is a request like any other.
    static Kind of(HttpMethod method, String path) {
        boolean imported = method == HttpMethod.POST && path.startsWith("/v1/imports/");
        return imported || path.startsWith("/v1/exports/") ? BULK : REQUESTS;
    }

    /// What headers and metrics call it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
