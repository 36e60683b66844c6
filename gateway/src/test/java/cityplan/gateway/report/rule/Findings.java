package cityplan.gateway.report.rule;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;

/// Targets with evaluations for tests.
final class Findings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Findings() {}

    static Finding of(String id, String status) {
        return Finding.of(target(id, "GDP", "none"), evaluation(id, status));
    }

    static Finding of(String id, String status, String gap, String tolerance) {
        ObjectNode evaluation = evaluation(id, status).put("gap", new BigDecimal(gap));
        evaluation
                .putObject("derivation")
                .putObject("thresholds")
                .put("tolerance", new BigDecimal(tolerance));
        return Finding.of(target(id, "GDP", "none"), evaluation);
    }

    static Finding of(String id, String indicator, String nature, String status, String theme) {
        return Finding.of(
                target(id, indicator, nature), evaluation(id, status).put("theme", theme));
    }

    static ObjectNode target(String id, String indicator, String nature) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("indicator", indicator)
                .put("region", "530100")
                .put("measure", "LEVEL")
                .put("period", "2025")
                .put("nature", nature);
    }

    static ObjectNode evaluation(String id, String status) {
        return JSON.createObjectNode()
                .put("target", id)
                .put("theme", "ECONOMY")
                .put("plan", "FYP14")
                .put("status", status);
    }

    static ObjectNode observation(String indicator, int year) {
        return JSON.createObjectNode()
                .put("indicator", indicator)
                .put("region", "530100")
                .put("measure", "LEVEL")
                .put("period", String.valueOf(year));
    }
}
