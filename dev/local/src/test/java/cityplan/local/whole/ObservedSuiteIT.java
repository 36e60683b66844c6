package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Service;
import cityplan.local.whole.SpanReceiver.Seen;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// The suite as an operator sees it: with traces sent to a collector and logs as JSON.
class ObservedSuiteIT {

    private static final String SPAN = "00f067aa0ba902b7";

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
        assertThat(door.parent()).isEqualTo(SPAN);
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
                collector.trace(trace, found -> servers(found) == 6 && statements(found) > 5);

        Seen door = only(spans, "gateway", "SERVER");
        List<Seen> calls = of(spans, "gateway", "CLIENT");
        assertThat(door.name()).isEqualTo("GET /v1/overview");
        assertThat(calls)
                .hasSize(5)
                .allSatisfy(call -> assertThat(call.parent()).isEqualTo(door.id()));
        assertThat(calls).extracting(Seen::name).contains("GET /v1/portfolio", "GET /v1/targets");
        List<String> ids = calls.stream().map(Seen::id).toList();
        assertThat(of(spans, "indicators-service", "SERVER")).hasSize(4);
        assertThat(of(spans, "projects-service", "SERVER")).hasSize(1);
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

    private static HttpResponse<String> get(String path, String trace, String... headers)
            throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "traceparent";
        all[headers.length + 1] = "00-%s-%s-01".formatted(trace, SPAN);
        return client.get(path, all);
    }

    private static String newTrace() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static List<Seen> of(List<Seen> spans, String service, String kind) {
        return spans.stream()
                .filter(span -> span.service().equals(service) && span.kind().equals(kind))
                .toList();
    }

    private static Seen only(List<Seen> spans, String service, String kind) {
        assertThat(of(spans, service, kind)).as(service + " " + kind + " in " + spans).hasSize(1);
        return of(spans, service, kind).getFirst();
    }

    private static long servers(List<Seen> spans) {
        return spans.stream().filter(span -> span.kind().equals("SERVER")).count();
    }

    private static long statements(List<Seen> spans) {
        return spans.stream()
                .filter(span -> span.kind().equals("CLIENT") && !span.service().equals("gateway"))
                .count();
    }
}
