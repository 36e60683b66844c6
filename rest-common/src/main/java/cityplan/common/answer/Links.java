package cityplan.common.answer;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Where a page and its neighbours are. `self` names the moment of the answer, so that it stays the
/// same whatever is recorded later.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Links(String self, @Nullable String next, @Nullable String prev) {

    /// The same as a `Link` header after RFC 8288.
    public String header() {
        List<String> links = new ArrayList<>();
        links.add("<%s>; rel=\"self\"".formatted(self));
        if (next != null) {
            links.add("<%s>; rel=\"next\"".formatted(next));
        }
        if (prev != null) {
            links.add("<%s>; rel=\"prev\"".formatted(prev));
        }
        return String.join(", ", links);
    }
}
