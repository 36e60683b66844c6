package cityplan.common.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.util.List;

/// The media types that a request takes, the preferred first; none when `Accept` cannot be read.
public final class AcceptedTypes {

    private AcceptedTypes() {}

    public static List<MediaType> of(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes().stream()
                    .filter(type -> !"0".equals(type.getParameters().get("q")))
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
