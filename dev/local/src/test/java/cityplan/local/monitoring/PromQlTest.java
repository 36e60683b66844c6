package cityplan.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class PromQlTest {

    @TempDir private Path folder;

    @Test
    void the_form_of_every_query_is_right() {
        assertThat(MonitoringFiles.queries())
                .hasSizeGreaterThan(40)
                .allSatisfy(query -> assertThat(query.fault()).as(query.text()).isEmpty());
    }

    @Test
    void what_is_wrong_with_a_query_is_seen() {
        assertThat(query("sum(rate(a[5m])").fault()).contains("brackets do not match");
        assertThat(query("a{b=\"c}").fault()).contains("a quote is left open");
        assertThat(query("summ(a)").fault()).contains("'summ' is no function known here");
    }

    @Test
    void the_metrics_of_a_query_are_found() {
        String text =
                "sum by (job, le) (rate(a_total{b=\"c_total\"}[5m])) / d:e and x_bucket > 14.4";

        assertThat(query(text).metrics()).containsExactly("a_total", "d:e", "x_bucket");
    }

    @Test
    void promtool_takes_the_rules_and_their_tests_pass() throws Exception {
        assumeTrue(installed(), "promtool is not installed (Debian: package prometheus)");
        Files.writeString(
                folder.resolve("rules.yaml"), MonitoringFiles.alerts().path("spec").toString());
        Files.copy(
                MonitoringFiles.FOLDER.resolve("alerts_test.yaml"),
                folder.resolve("alerts_test.yaml"));
        Files.writeString(folder.resolve("dashboard.yaml"), dashboardAsRules());

        assertThat(promtool("check", "rules", "rules.yaml", "dashboard.yaml")).contains("SUCCESS");
        assertThat(promtool("test", "rules", "alerts_test.yaml")).contains("SUCCESS");
    }

    /// The queries of the dashboard as rules, with a word for what Grafana puts in.
    private static String dashboardAsRules() {
        ObjectNode file = MonitoringFiles.JSON.createObjectNode();
        ObjectNode group = file.putArray("groups").addObject().put("name", "dashboard");
        ArrayNode rules = group.putArray("rules");
        for (PromQl query : MonitoringFiles.queries()) {
            String text = query.text().replace("$__rate_interval", "5m").replace("$", "");
            rules.addObject()
                    .put("record", "panel:query")
                    .put("expr", text)
                    .putObject("labels")
                    .put("number", String.valueOf(rules.size()));
        }
        return file.toString();
    }

    private String promtool(String... words) throws IOException, InterruptedException {
        List<String> line = Stream.concat(Stream.of("promtool"), Stream.of(words)).toList();
        Process process =
                new ProcessBuilder(line)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static boolean installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "promtool")));
    }

    private static PromQl query(String text) {
        return new PromQl("here", text);
    }
}
