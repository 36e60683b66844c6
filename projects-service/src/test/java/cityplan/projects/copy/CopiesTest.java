package cityplan.projects.copy;

import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.store.bundle.Bundles;
import cityplan.store.imports.Imported;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What projects-service copies of a server that answers as indicators-service does.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CopiesTest {

    private static final String REGIONS = "code,name_zh,name_en,level,parent,functional_area\n";

    @Inject Bundles bundles;
    @Inject Imported imported;
    @Inject ObjectMapper json;

    private final Map<String, String> files = new HashMap<>();
    private final List<String> changes = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private HttpServer server;
    private Copies copies;

    @BeforeEach
    void start() throws IOException {
        files.put("regions", REGIONS + "C-TOP,顶,Top,city,,\n");
        files.put(
                "units",
                "code,symbol_zh,symbol_en,name_zh,name_en,dimension,base_unit,multiplier\n"
                        + "C_UNIT,,,单位,Unit,count,C_UNIT,1\n");
        files.put(
                "sources",
                "id,title_zh,title_en,issuer_zh,issuer_en,kind,region,published,period_start,period_end\n"
                        + "C_SOURCE,虚构,Invented,,,press,C-TOP,2023-01-01,,\n");
        files.put(
                "indicators",
                "code,name_zh,name_en,theme,unit,direction,value_type,decimals,department_zh,department_en,"
                        + "frequency,description_en\n"
                        + "C_INDICATOR,虚构,Invented,x,C_UNIT,higher,amount,1,,,annual,\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/changes/indicators", this::changes);
        server.createContext("/v1/exports/", this::export);
        server.start();
        copies = copies(Optional.empty());
    }

    private Copies copies(Optional<Path> token) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var indicators = new IndicatorsService(url, token, Duration.ofSeconds(5), json);
        return new Copies(indicators, bundles, imported);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_is_defined_there_can_be_referred_to_here() throws Exception {
        files.put("regions", files.get("regions") + "C-FIRST,首,First,district,C-TOP,\n");
        assertThat(referring("C-FIRST")).isEqualTo(400);

        copies.follow();

        assertThat(referring("C-FIRST")).isEqualTo(200);
    }

    @Test
    void only_the_lists_that_changed_are_asked_for_again() throws Exception {
        copies.follow();
        asked.clear();
        copies.follow();
        assertThat(asked).isEmpty();

        files.put("regions", files.get("regions") + "C-NEW,新,New,district,C-TOP,\n");
        changes.addAll(List.of("region", "observation"));
        copies.follow();

        assertThat(asked).containsExactly("regions");
        assertThat(referring("C-NEW")).isEqualTo(200);
    }

    @Test
    void a_change_that_could_not_be_copied_is_copied_the_next_time() throws Exception {
        copies.follow();
        String whole = files.remove("regions");
        changes.add("region");
        assertThatThrownBy(copies::follow).isInstanceOf(IOException.class);

        files.put("regions", whole + "C-LATE,迟,Late,district,C-TOP,\n");
        copies.follow();

        assertThat(referring("C-LATE")).isEqualTo(200);
    }

    @Test
    void it_is_asked_with_the_token_that_stands_in_the_file_just_then(@TempDir Path directory)
            throws Exception {
        Path file = directory.resolve("token");
        Copies closed = copies(Optional.of(file));
        Files.writeString(file, "e30.e30.first\n");
        closed.follow();
        assertThat(shown).isNotEmpty().containsOnly("Bearer e30.e30.first");
        shown.clear();

        Files.writeString(file, "e30.e30.second");
        closed.follow();

        assertThat(shown).isNotEmpty().containsOnly("Bearer e30.e30.second");
        for (String unusable : new String[] {"", "two words", "two\nlines"}) {
            Files.writeString(file, unusable);
            assertThatThrownBy(closed::follow)
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith("holds no token");
        }
        Files.delete(file);
        assertThatThrownBy(closed::follow).isInstanceOf(IOException.class);
    }

    /// The status of a check whether a project may refer to a region, and to the unit.
    private static int referring(String region) {
        String project =
                "code,name_zh,name_en,sector,kind,regions,programme,total_investment,investment_unit,"
                        + "start_period,finish_period,length_km,capacity_value,capacity_unit,owner_zh,owner_en,"
                        + "description_en\n"
                        + "x-copy,虚构,Invented,c-sector,c-kind,%s,,,,,,,1,C_UNIT,,,\n"
                                .formatted(region);
        return sending(Tokens.of("project-editor plan-admin"))
                .queryParam("dryRun", true)
                .multiPart("files", "sectors.csv", bytes("code,name_zh,name_en\nc-sector,域,S\n"))
                .multiPart(
                        "files",
                        "project_kinds.csv",
                        bytes("code,name_zh,name_en,sector\nc-kind,类,K,c-sector\n"))
                .multiPart("files", "projects.csv", bytes(project))
                .post("/v1/imports/projects")
                .statusCode();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A cursor is how many changes were told.
    private void changes(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int after =
                query.contains("after=") ? Integer.parseInt(query.replaceAll(".*after=", "")) : 0;
        var items = new ArrayList<Map<String, Object>>();
        changes.subList(after, changes.size())
                .forEach(resource -> items.add(Map.of("resource", resource, "id", "C")));
        var page =
                Map.of(
                        "asOf",
                        "2026-01-01T00:00:00.000001Z",
                        "items",
                        items,
                        "links",
                        Map.of("next", "/v1/changes/indicators?after=" + changes.size()));
        answer(exchange, 200, json.writeValueAsBytes(page));
    }

    private void export(HttpExchange exchange) throws IOException {
        String list = exchange.getRequestURI().getPath().replace("/v1/exports/", "");
        asked.add(list);
        String file = files.get(list);
        answer(exchange, file == null ? 503 : 200, bytes(file == null ? "" : file));
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        shown.add(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
