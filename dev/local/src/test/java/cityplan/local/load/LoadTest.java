package cityplan.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.local.load.Bundle.Taker;
import cityplan.local.process.Refusal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class LoadTest {

    private static final String SUBMITTED =
            "{\"status\": \"submitted\", \"report\": {\"corrections\": 12, \"approvals\": 0}}";
    private static final String RECORDED =
            """
            {"status": "recorded",
             "report": {"changed": true, "dryRun": false,
                        "files": [{"file": "units.csv", "rowsRead": 1, "rowsStored": 1}]}}
            """;

    private final List<String> requests = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    @TempDir private Path directory;
    private HttpServer server;
    private int status = 200;
    private String answer = "";
    private String held = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 5);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(directory.resolve("units.csv"), "code\nPCT\n");
        Files.writeString(directory.resolve("themes.csv"), "code\n");
        Files.writeString(directory.resolve("notes.csv"), "x\n");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_service_gets_all_its_files_in_one_request() throws IOException {
        answer =
                """
                {"changed": false, "dryRun": false, "recordedAt": "2026-01-01T00:00:00Z",
                 "files": [{"file": "units.csv", "rowsRead": 1, "rowsStored": 1}]}
                """;

        boolean taken =
                load(new LoadOptions(Optional.of("a b"), true, Optional.empty()), Taker.INDICATORS);

        assertThat(taken).isTrue();
        assertThat(requests).hasSize(1);
        assertThat(requests.getFirst())
                .startsWith("POST /v1/imports/indicators?reason=a+b&dryRun=true Bearer TOKEN")
                .contains("filename=\"units.csv\"", "filename=\"themes.csv\"")
                .doesNotContain("notes.csv");
        assertThat(lines)
                .containsExactly(
                        "indicators                read  stored",
                        "  units.csv                  1       1",
                        "  nothing changed: all of it was there already",
                        "notes.csv is not imported: no service takes it");
    }

    @Test
    void a_refused_import_names_each_cell() throws IOException {
        status = 422;
        answer =
                """
                {"type": "/problems/invalid", "title": "Invalid", "status": 422, "detail": "1 error.",
                 "errors": [{"file": "units.csv", "row": 2, "column": "code", "code": "unknown",
                             "message": "PCT is not known."}]}
                """;

        boolean taken =
                load(new LoadOptions(Optional.empty(), false, Optional.empty()), Taker.PROJECTS);

        assertThat(taken).isFalse();
        assertThat(requests.getFirst()).startsWith("POST /v1/imports/projects Bearer TOKEN");
        assertThat(lines)
                .startsWith(
                        "projects refused: Invalid — 1 error.",
                        "  units.csv, row 2, column code: PCT is not known. (unknown)");
    }

    @Test
    void the_files_of_another_city_are_not_mixed_with_what_is_held() throws IOException {
        Files.writeString(
                directory.resolve("regions.csv"), "code,name_zh,parent\nEX,x,\nEX-1,x,EX\n");
        held =
                """
                {"items": [{"code": "530000"}, {"code": "530100", "parent": "530000"}], "links": {}}
                """;

        assertThatThrownBy(() ->
                        load(
                                new LoadOptions(Optional.empty(), false, Optional.empty()),
                                Taker.INDICATORS))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The suite holds the region 530000, which ")
                .hasMessageContaining("--data " + directory);
        assertThat(requests).allMatch(request -> request.startsWith("GET /v1/regions"));
    }

    @Test
    void more_of_the_city_that_is_held_is_loaded() throws IOException {
        Files.writeString(directory.resolve("regions.csv"), "code,parent\nEX-1,EX\n");
        answer = "{\"changed\": true, \"dryRun\": false, \"files\": []}";

        assertThat(
                        load(
                                new LoadOptions(Optional.empty(), false, Optional.empty()),
                                Taker.INDICATORS))
                .isTrue();

        Files.writeString(directory.resolve("regions.csv"), "code,parent\nEX,\n");
        requests.clear();
        held = "{\"items\": [{\"code\": \"EX\"}], \"links\": {}}";
        assertThat(
                        load(
                                new LoadOptions(Optional.empty(), false, Optional.empty()),
                                Taker.INDICATORS))
                .isTrue();
        assertThat(requests).hasSize(2);
    }

    @Test
    void what_waits_for_a_second_person_is_said_so() throws IOException {
        status = 202;
        held = SUBMITTED;

        boolean taken =
                load(
                        new LoadOptions(Optional.of("error"), false, Optional.empty()),
                        Taker.INDICATORS);

        assertThat(taken).isTrue();
        assertThat(lines)
                .startsWith(
                        "indicators waits for approval by a second person: 12 correction(s) of held figures, 0 approved report(s)",
                        "  POST /v1/imports/indicators/1/approval",
                        "  with a token of ./suite token --role approver --subject NAME");
        assertThat(requests).noneMatch(request -> request.contains("/approval"));
    }

    @Test
    void a_second_person_approves_at_once_where_one_is_named() throws IOException {
        status = 202;
        held = SUBMITTED;

        boolean taken = load(LoadOptions.approved("SECOND"), Taker.INDICATORS);

        assertThat(taken).isTrue();
        assertThat(requests)
                .anyMatch(request ->
                        request.startsWith("POST /v1/imports/indicators/1/approval Bearer SECOND"));
        assertThat(lines).contains("  units.csv                  1       1");
    }

    @Test
    void a_suite_that_does_not_run_is_said_so() {
        server.stop(0);

        assertThatThrownBy(() ->
                        load(
                                new LoadOptions(Optional.empty(), false, Optional.empty()),
                                Taker.INDICATORS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("start the suite with ./suite up");
    }

    private boolean load(LoadOptions options, Taker taker) throws IOException {
        String url = "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
        try (Gateway gateway = new Gateway(url)) {
            return new Load(gateway, "TOKEN", options)
                    .directory(directory, List.of(taker), new Report(lines::add));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(
                "%s %s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Authorization"),
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8)));
        boolean sent = exchange.getRequestMethod().equals("POST");
        boolean approved = exchange.getRequestURI().getPath().endsWith("/approval");
        held = approved ? RECORDED : held;
        byte[] body = (sent ? answer : held).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "/v1/imports/indicators/1");
        exchange.sendResponseHeaders(sent && !approved ? status : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
