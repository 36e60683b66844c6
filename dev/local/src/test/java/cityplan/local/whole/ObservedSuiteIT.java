package cityplan.local.whole;

import static cityplan.local.whole.Spans.newTrace;
import static cityplan.local.whole.Spans.of;
import static cityplan.local.whole.Spans.only;
import static cityplan.local.whole.Spans.servers;
import static cityplan.local.whole.Spans.statements;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Service;
import cityplan.local.whole.SpanReceiver.Seen;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The suite as an operator sees it: with traces sent to a collector and logs as JSON.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObservedSuiteIT {

    @TempDir private static Path state;
    private static SpanReceiver collector;
    private static WholeSuite suite;
    private static Client client;

    @BeforeAll
    static void up() throws Exception {
        collector = new SpanReceiver();
        suite =
                new WholeSuite(
                        state,
                        Map.of(
                                "QUARKUS_OTEL_SDK_DISABLED", "false",
                                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint(),
                                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "PT0.2S",
                                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                                "QUARKUS_LOG_CATEGORY__ACCESS__LEVEL", "INFO"));
        client = suite.client();
    }

    @AfterAll
    static void down() throws Exception {
        suite.close();
        collector.close();
    }

    @Test
    void a_read_is_one_trace_from_the_client_to_the_statement() throws Exception {
        String trace = newTrace();

        get("/v1/indicators/GDP/observations?region=530100", trace);
        List<Seen> spans =
                collector.trace(trace, found -> statements(found) > 0 && servers(found) == 2);

        String template = "GET /v1/indicators/{code}/observations";
        Seen door = only(spans, "gateway", "SERVER");
        Seen call = only(spans, "gateway", "CLIENT");
        Seen service = only(spans, "indicators-service", "SERVER");
        assertThat(door.parent()).isEqualTo(Spans.CLIENT);
        assertThat(call.parent()).isEqualTo(door.id());
        assertThat(service.parent()).isEqualTo(call.id());
        assertThat(List.of(door.name(), call.name(), service.name())).containsOnly(template);
        assertThat(of(spans, "indicators-service", "CLIENT"))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.parent()).isEqualTo(service.id()));
    }

    @Test
    void an_overview_is_one_trace_through_both_services() throws Exception {
        String trace = newTrace();

        get("/v1/overview?region=530100&year=2021", trace);
        List<Seen> spans =
                collector.trace(trace, found -> servers(found) == 11 && statements(found) > 9);

        Seen door = only(spans, "gateway", "SERVER");
        List<Seen> calls = of(spans, "gateway", "CLIENT");
        assertThat(door.name()).isEqualTo("GET /v1/overview");
        assertThat(calls)
                .hasSize(10)
                .allSatisfy(call -> assertThat(call.parent()).isEqualTo(door.id()));
        assertThat(calls)
                .extracting(Seen::name)
                .containsOnly("GET /v1/{list}", "GET /v1/evaluations");
        List<String> ids = calls.stream().map(Seen::id).toList();
        assertThat(of(spans, "indicators-service", "SERVER"))
                .extracting(Seen::name)
                .hasSize(6)
                .contains("GET /v1/targets", "GET /v1/evaluations", "GET /v1/observations");
        assertThat(of(spans, "projects-service", "SERVER"))
                .extracting(Seen::name)
                .hasSize(4)
                .contains("GET /v1/portfolio", "GET /v1/milestones");
        assertThat(spans)
                .filteredOn(span -> span.kind().equals("SERVER") && span != door)
                .allSatisfy(span -> assertThat(ids).contains(span.parent()));
    }

    @Test
    void the_lines_of_both_processes_bear_the_trace_and_the_request() throws Exception {
        String trace = newTrace();

        get("/v1/projects/none-such?fields=code", trace, "X-Request-Id", "ticket-" + trace);

        for (String part : List.of("gateway", "projects-service")) {
            JsonNode line = suite.lines(part, trace).getLast();
            assertThat(line.at("/service").asText()).isEqualTo(part);
            assertThat(line.at("/level").asText()).isEqualTo("INFO");
            assertThat(line.at("/mdc/requestId").asText()).isEqualTo("ticket-" + trace);
            assertThat(line.at("/mdc/spanId").asText()).matches("[0-9a-f]{16}");
            assertThat(line.at("/mdc/route").asText()).isEqualTo("/v1/projects/{code}");
            assertThat(line.at("/mdc/status").asText()).isEqualTo("404");
            assertThat(line.toString()).doesNotContain("none-such").doesNotContain("fields");
        }
    }

    @Test
    void a_problem_names_the_trace_that_is_recorded() throws Exception {
        String trace = newTrace();

        HttpResponse<String> answer = get("/v1/indicators?limit=abc", trace);

        assertThat(Client.JSON.readTree(answer.body()).at("/traceId").asText()).isEqualTo(trace);
    }

    @Test
    void traces_keep_to_themselves_who_asked_for_what() throws Exception {
        String trace = newTrace();

        get("/v1/indicators?q=secret&limit=5", trace, "Authorization", "Bearer secret");
        get("/v1/regions?level=county", trace);
        List<Seen> spans = collector.trace(trace, found -> servers(found) == 4);

        assertThat(servers(spans)).isEqualTo(4);
        assertThat(spans.toString()).doesNotContain("secret").doesNotContain("county");
        assertThat(spans)
                .extracting(span -> span.attributes().get("client.address"))
                .containsOnly(null, "withheld");
    }

    @Test
    void management_is_not_traced() throws Exception {
        suite.management(Service.GATEWAY).get("/q/metrics");
        String trace = newTrace();
        get("/v1/themes", trace);
        collector.trace(trace, found -> servers(found) == 2);

        assertThat(collector.all()).extracting(Seen::name).noneMatch(name -> name.contains("/q"));
        assertThat(collector.all())
                .filteredOn(span -> span.attributes().containsKey("url.path"))
                .noneMatch(span -> span.attributes().get("url.path").startsWith("/q/"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void what_goes_wrong_is_logged_with_its_trace_on_every_kind_of_thread() throws Exception {
        suite.kill(Service.PROJECTS);
        String through = newTrace();
        get("/v1/projects", through);
        String composed = newTrace();
        get("/v1/overview?region=530100&year=2021", composed, "Cache-Control", "no-cache");
        suite.killDatabase();
        String stored = newTrace();
        get("/v1/themes", stored, "Cache-Control", "no-cache");

        assertThat(warning("gateway", through).at("/threadName").asText()).contains("eventloop");
        assertThat(warning("gateway", composed).at("/threadName").asText()).contains("virtual");
        JsonNode refused = warning("indicators-service", stored);
        assertThat(refused.at("/threadName").asText()).contains("executor");
        assertThat(refused.toString()).contains("SQLException").contains("/v1/themes");
    }

    /// The one line that tells of a fault.
    private static JsonNode warning(String part, String trace) throws Exception {
        List<JsonNode> warnings =
                suite.lines(part, trace).stream()
                        .filter(line -> line.at("/level").asText().equals("WARN"))
                        .filter(line -> line.at("/loggerName").asText().startsWith("cityplan"))
                        .toList();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.getFirst().at("/mdc/traceId").asText()).isEqualTo(trace);
        assertThat(warnings.getFirst().at("/mdc/requestId").asText()).isEqualTo(trace);
        return warnings.getFirst();
    }

    private static HttpResponse<String> get(String path, String trace, String... headers)
            throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "traceparent";
        all[headers.length + 1] = Spans.traceparent(trace);
        return client.get(path, all);
    }
}
