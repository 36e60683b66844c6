package cityplan.gateway.overview;

import cityplan.gateway.overview.Known.Aim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Chooses the targets that are missed or endangered most: first by status, then by how far they
/// are from their bound in proportion to it. Where there is no such proportion they come last.
final class Shortfalls {

    /// From the worst to the least.
    private static final List<String> STATUSES =
            List.of("missed", "regressing", "off_track", "lagging");

    private static final int MOST = 5;

    private static final Comparator<Aim> BY_STATUS =
            Comparator.comparingInt(aim -> STATUSES.indexOf(status(aim)));

    private static final Comparator<Aim> WORST_FIRST =
            BY_STATUS
                    .thenComparing(
                            Shortfalls::proportion, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(aim -> aim.target().indicator())
                    .thenComparing(aim -> aim.target().id());

    private Shortfalls() {}

    static List<Aim> of(List<Aim> aims) {
        return aims.stream()
                .filter(aim -> STATUSES.contains(status(aim)))
                .sorted(WORST_FIRST)
                .limit(MOST)
                .toList();
    }

    private static String status(Aim aim) {
        ObjectNode evaluation = aim.judged().evaluation();
        return evaluation == null ? "" : evaluation.path("status").asText();
    }

    /// The gap as a part of the bound; below zero on the bad side.
    private static @Nullable BigDecimal proportion(Aim aim) {
        @Nullable BigDecimal bound = aim.target().bound();
        ObjectNode evaluation = aim.judged().evaluation();
        if (bound == null || bound.signum() == 0 || evaluation == null) {
            return null;
        }
        return Optional.of(evaluation.path("gap"))
                .filter(JsonNode::isNumber)
                .map(gap -> gap.decimalValue().divide(bound.abs(), MathContext.DECIMAL64))
                .orElse(null);
    }
}
