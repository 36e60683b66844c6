package cityplan.common.telemetry;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;

import jakarta.inject.Singleton;

import java.util.Set;

/// The route and the method by which a request is counted. Left to itself Quarkus counts a 304 of a
/// path without variables as a redirection, and each method as a series of its own: a method is any
/// word that a client likes to send, and so a way to fill the memory.
@Singleton
public class RequestTags implements HttpServerMetricsTagsContributor {

    /// Where Quarkus and we keep the template of the path in the context of a request.
    public static final String TEMPLATE = "UrlPathTemplate";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /// The method as it is counted and logged.
    public static String method(String method) {
        return METHODS.contains(method) ? method : "OTHER";
    }

    @Override
    public Tags contribute(Context context) {
        Tags method = Tags.of("method", method(context.request().method().name()));
        String template = context.requestContextLocalData(TEMPLATE);
        return template == null ? method : method.and("uri", template);
    }
}
