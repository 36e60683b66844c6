package cityplan.common.telemetry;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;

import jakarta.inject.Singleton;

import java.util.Set;

/// Counts requests whose method nobody knows under one name. A method is any word that a client
/// likes to send; each would be a series of its own, and a way to fill the memory.
@Singleton
public class KnownMethods implements HttpServerMetricsTagsContributor {

    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /// The method as it is counted and logged.
    public static String name(String method) {
        return KNOWN.contains(method) ? method : "OTHER";
    }

    @Override
    public Tags contribute(Context context) {
        return Tags.of("method", name(context.request().method().name()));
    }
}
