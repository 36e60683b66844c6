package cityplan.gateway.cache;

import cityplan.common.text.Language;

import io.vertx.core.http.HttpServerRequest;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;

/// What a service's answer depends on. Two ways to spell one question may have two keys; two
/// questions never have one.
public record Key(String path, String query, String accept, Language language) {

    private static final String ANYTHING = "*/*";

    public static Key of(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return new Key(
                request.path(),
                ordered(request.query()),
                accept == null ? ANYTHING : accept,
                Language.preferred(request.getHeader("Accept-Language")));
    }

    /// Parameters by name; several values of one parameter stay as they were asked for.
    static String ordered(@Nullable String query) {
        if (query == null || query.indexOf('&') < 0) {
            return query == null ? "" : query;
        }
        String[] parameters = query.split("&");
        Arrays.sort(parameters, Comparator.comparing(Key::name));
        return String.join("&", parameters);
    }

    private static String name(String parameter) {
        int end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }

    int length() {
        return path.length() + query.length() + accept.length();
    }
}
