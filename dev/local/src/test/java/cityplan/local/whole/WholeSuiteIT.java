package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.monitoring.MonitoringFiles;
import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// All three services and PostgreSQL, as one command starts them, seen through the one door.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSuiteIT {

    private static final int ROWS = 3902;

    /// Names of requests that are not in the contract: pages, and what nothing answers.
    private static final Set<String> PAGES =
            Set.of("/{unknown}", "/", "/openapi.json", "/problems/{type}", "/swagger-ui/{file}");

    private static final String REQUESTS = "http_server_requests_seconds_count";

    @TempDir private static Path state;
    private static WholeSuite suite;
    private static Client client;

    @BeforeAll
    static void up() throws Exception {
        suite = new WholeSuite(state);
        client = suite.client();
    }

    @AfterAll
    static void down() throws Exception {
        suite.close();
    }

    @Test
    void every_row_of_every_file_is_readable_value_for_value() throws Exception {
        assertThat(new EveryRow(client).walk()).isEqualTo(ROWS);
    }

    @Test
    void the_overview_of_2022_shows_targets_and_says_that_the_figures_are_missing()
            throws Exception {
        JsonNode overview = client.json("/v1/overview?region=530100&year=2022");

        assertThat(overview.at("/indicators").findValues("actual")).isEmpty();
        assertThat(overview.at("/indicators").findValues("bound")).isNotEmpty();
        assertThat(overview.at("/missing").size()).isEqualTo(overview.at("/indicators").size());
    }

    @Test
    void the_portfolio_of_the_overview_is_that_of_the_service() throws Exception {
        JsonNode overview = client.json("/v1/overview?region=530100&year=2021");
        JsonNode portfolio = client.json("/v1/portfolio?region=530100&year=2021");

        assertThat(overview.at("/portfolio/projects")).isEqualTo(portfolio.at("/projects"));
        assertThat(overview.at("/portfolio/withoutRegion"))
                .isEqualTo(portfolio.at("/withoutRegion"));
    }

    @Test
    void composed_views_are_what_a_client_would_compute() throws Exception {
        new ComposedViews(client).check();
    }

    @Test
    void what_both_services_record_is_streamed_through_the_gateway() throws Exception {
        for (String feed : List.of("/v1/changes/indicators", "/v1/changes/projects")) {
            String since = "?since=2001-01-01T00:00:00Z";

            assertThat(client.firstEvent(feed + "/stream" + since))
                    .isEqualTo(client.json(feed + since + "&limit=1").at("/items/0"));
        }
    }

    @Test
    void a_stream_that_is_told_no_place_begins_now() throws Exception {
        assertThat(client.firstLine("/v1/changes/stream")).isEqualTo(":following");
    }

    @Test
    void an_unchanged_answer_is_a_304_through_the_gateway() throws Exception {
        String tag = client.get("/v1/themes").headers().firstValue("ETag").orElseThrow();

        assertThat(client.get("/v1/themes", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(client.get("/v1/themes", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    }

    @Test
    void loading_again_changes_nothing_and_says_so() throws Exception {
        String said = suite.say("load", WholeSuite.ROOT.resolve("data/kunming").toString());

        assertThat(said).containsIgnoringCase("nothing changed");
    }

    @Test
    void postgresql_keeps_what_it_acknowledged() throws Exception {
        assertThat(suite.log("indicators-service")).doesNotContain("ERROR");
        assertThat(suite.say("status")).contains("ready").doesNotContain("not ready");
    }

    @Test
    void what_clients_invent_makes_no_series() throws Exception {
        List<String> templates = new ArrayList<>();
        client.json("/openapi.json").path("paths").fieldNames().forEachRemaining(templates::add);

        for (Service service : Service.values()) {
            Noise.at(suite.port(service), 200);

            Scrape scrape = Scrape.of(suite.management(service));
            Set<String> routes = scrape.values(REQUESTS, "uri");
            assertThat(scrape.samples()).noneMatch(sample -> sample.contains(Noise.MARK));
            assertThat(routes).contains("/{unknown}", "/v1/indicators/{code}");
            assertThat(scrape.values(REQUESTS, "method")).contains("OTHER");
            routes.removeAll(templates);
            assertThat(routes).isSubsetOf(PAGES);
        }
    }

    @Test
    void the_dashboard_and_the_alerts_read_metrics_that_there_are() throws Exception {
        client.get("/v1/overview?region=530100&year=2021");
        Set<String> shown = new TreeSet<>();
        for (Service service : Service.values()) {
            shown.addAll(Scrape.of(suite.management(service)).names());
        }

        assertThat(MonitoringFiles.ours())
                .isNotEmpty()
                .allSatisfy(query -> assertThat(shown).as(query.where()).contains(query.text()));
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void a_region_that_one_service_defines_can_be_referred_to_in_the_other() throws Exception {
        var imports = new Imports(suite);
        var head = "code,name_zh,name_en,%s\n";
        String regions =
                head.formatted("level,parent,functional_area")
                        + "5301-NEW,新区,New,district,530100,\n";
        String projects =
                head.formatted(
                                "sector,kind,regions,programme,total_investment,investment_unit,"
                                        + "start_period,finish_period,length_km,capacity_value,"
                                        + "capacity_unit,owner_zh,owner_en,description_en")
                        + "x-new,新,New,transport,metro,5301-NEW,,,,,,,,,,,\n";
        assertThat(imports.send("projects?dryRun=true", "projects", projects).statusCode())
                .isEqualTo(400);

        assertThat(imports.send("indicators", "regions", regions).statusCode()).isEqualTo(200);

        Deadline deadline = Deadline.in(Duration.ofSeconds(30));
        int status = 400;
        while (status != 200 && deadline.pause()) {
            status = imports.send("projects?dryRun=true", "projects", projects).statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void one_service_down_leaves_the_rest_and_is_named() throws Exception {
        suite.kill(Service.PROJECTS);

        JsonNode overview = client.json("/v1/overview?region=530100&year=2021");
        HttpResponse<String> through = client.get("/v1/projects", "Cache-Control", "no-cache");

        assertThat(overview.at("/unreachable").toString()).isEqualTo("[\"projects\"]");
        assertThat(overview.at("/indicators").size()).isPositive();
        assertThat(through.statusCode()).isEqualTo(503);
        assertThat(through.headers().firstValue("Retry-After")).isPresent();
        assertThat(through.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(client.get("/v1/indicators").statusCode()).isEqualTo(200);

        suite.up();

        assertThat(client.json("/v1/projects?count=true").at("/total").asInt()).isEqualTo(555);
    }
}
