package cityplan.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

class AlertsTest {

    private static final String RUNBOOKS = "docs/monitoring.md#";

    private final List<JsonNode> alerts =
            MonitoringFiles.rules().stream().filter(rule -> rule.has("alert")).toList();

    @Test
    void the_file_is_a_rule_of_the_prometheus_operator() {
        JsonNode file = MonitoringFiles.alerts();

        assertThat(file.path("apiVersion").asText()).isEqualTo("monitoring.coreos.com/v1");
        assertThat(file.path("kind").asText()).isEqualTo("PrometheusRule");
        assertThat(file.at("/metadata/name").asText()).isEqualTo("cityplan");
        assertThat(file.at("/spec/groups").findValuesAsText("name"))
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(MonitoringFiles.rules())
                .allMatch(rule -> rule.has("alert") != rule.has("record"))
                .allMatch(rule -> !rule.path("expr").asText().isBlank());
    }

    @Test
    void every_alert_has_a_severity_and_a_sentence() {
        assertThat(alerts)
                .hasSizeGreaterThan(15)
                .allSatisfy(alert -> {
                    assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
                    assertThat(alert.at("/annotations/summary").asText()).endsWith(".");
                });
        assertThat(alerts).extracting(alert -> alert.path("alert")).doesNotHaveDuplicates();
    }

    @Test
    void every_alert_has_a_page_that_says_what_to_do() throws IOException {
        List<String> anchors =
                Files.readString(MonitoringFiles.ROOT.resolve("docs/monitoring.md"))
                        .lines()
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring(4).toLowerCase(Locale.ROOT))
                        .toList();

        assertThat(alerts)
                .extracting(alert -> alert.at("/annotations/runbook").asText())
                .allSatisfy(runbook -> {
                    assertThat(runbook).startsWith(RUNBOOKS);
                    assertThat(anchors).contains(runbook.substring(RUNBOOKS.length()));
                });
    }
}
