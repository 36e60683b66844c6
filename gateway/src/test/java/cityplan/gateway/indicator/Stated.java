package cityplan.gateway.indicator;

import cityplan.gateway.client.Contribution;
import cityplan.gateway.client.Observation;
import cityplan.gateway.client.Project;
import cityplan.gateway.client.Target;
import cityplan.gateway.context.Contributor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Invented figures, targets and contributions, in kilometres.
final class Stated {

    private Stated() {}

    static Contributor building(@Nullable String amount, String finish) {
        return contributor("KM", amount, project("under-construction", null, finish));
    }

    static Contributor stage(
            @Nullable String stage,
            @Nullable String since,
            @Nullable String amount,
            @Nullable String finish) {
        return contributor("KM", amount, project(stage, since, finish));
    }

    static Project project(
            @Nullable String stage, @Nullable String since, @Nullable String finish) {
        var event = since == null ? null : new Project.StageEvent(since);
        return new Project("p", List.of(), null, finish, stage, event, null, null, false);
    }

    static Contributor contributor(String unit, @Nullable String amount, Project project) {
        var none = JsonNodeFactory.instance.objectNode();
        var number = amount == null ? null : new BigDecimal(amount);
        return new Contributor(none, none, new Contribution("p", "X", number, unit), project);
    }

    static Observation level(String year, String value) {
        return observation("LEVEL", year, value, "final");
    }

    static Observation observation(String measure, String period, String value, String status) {
        return new Observation(
                "X", measure, period, new BigDecimal(value), "KM", null, status, List.of());
    }

    static Target target(String period, String bound) {
        return target("LEVEL", period, new BigDecimal(bound), "KM");
    }

    static Target target(String measure, String period, @Nullable BigDecimal bound, String unit) {
        return new Target(
                "t-" + period,
                "FYP",
                "X",
                measure,
                period,
                "ge",
                bound,
                null,
                bound,
                null,
                unit,
                "none",
                "plan",
                List.of());
    }
}
