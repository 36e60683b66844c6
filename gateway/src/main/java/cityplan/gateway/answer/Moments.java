package cityplan.gateway.answer;

import cityplan.gateway.part.Part;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What each service held when it was asked; absent for one that was not, or did not answer.
public record Moments(@Nullable Instant indicators, @Nullable Instant projects) {

    public static Moments of(Map<Part, Instant> moments) {
        return new Moments(moments.get(Part.INDICATORS), moments.get(Part.PROJECTS));
    }

    Optional<Instant> last() {
        return Stream.of(indicators, projects)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
