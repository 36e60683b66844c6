package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The bulletin that data/example/README.md works out by hand.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BulletinTest {

    private static final Path HOME = Kunming.HOME.resolveSibling("example");
    private static final String BULLETIN =
            "/v1/portfolio?region=EX-DISTRICT&listYear=2024&unit=CNY_10K&by=";

    /// A row of the table: its keys, count, planned, actual and rate.
    record Row(
            List<String> keys,
            int projects,
            BigDecimal planned,
            BigDecimal actual,
            BigDecimal rate) {

        private static Row printed(List<String> cells) {
            return new Row(
                    cells.subList(0, 2).stream().filter(key -> !key.equals("**all**")).toList(),
                    Integer.parseInt(cells.get(2)),
                    new BigDecimal(cells.get(3).replace(",", "")),
                    new BigDecimal(cells.get(4).replace(",", "")),
                    new BigDecimal(cells.get(5)));
        }

        private static Row answered(Map<String, ?> line) {
            return new Row(
                    ((List<?>) line.get("keys"))
                            .stream().map(key -> key.toString().replaceFirst("^ex-", "")).toList(),
                    (Integer) line.get("projects"),
                    number(line, "planned", "amount"),
                    number(line, "actual", "amount"),
                    number(line, "completion", "percent"));
        }

        private static BigDecimal number(Map<String, ?> line, String figure, String part) {
            return new BigDecimal(((Map<?, ?>) line.get(figure)).get(part).toString());
        }
    }

    @BeforeAll
    static void load() {
        var request = sending(Tokens.of("project-editor plan-admin"));
        Stream.of(
                        "sources",
                        "regions",
                        "units",
                        "sectors",
                        "project_kinds",
                        "programmes",
                        "projects",
                        "project_relations",
                        "project_parties",
                        "project_events",
                        "investment_lines",
                        "investment_actuals")
                .map(name -> HOME.resolve(name + ".csv").toFile())
                .forEach(file -> request.multiPart("files", file, "text/csv"));
        request.post("/v1/imports/projects").then().statusCode(200);
    }

    @Test
    void the_portfolio_is_the_bulletin_row_by_row() throws IOException {
        var answer = api().get(BULLETIN + "sector,category").jsonPath();
        var byCategory = api().get(BULLETIN + "category").jsonPath();
        var answered =
                Stream.of(
                                answer.<Map<String, ?>>getList("table").stream(),
                                answer.<Map<String, ?>>getList("subtotals").stream(),
                                byCategory.<Map<String, ?>>getList("table").stream(),
                                Stream.of(answer.<String, Object>getMap("total")))
                        .flatMap(lines -> lines)
                        .map(Row::answered)
                        .toList();

        assertThat(answered)
                .usingElementComparator(BulletinTest::compared)
                .hasSizeGreaterThan(30)
                .containsExactlyInAnyOrderElementsOf(printed());
    }

    @Test
    void the_list_of_the_year_says_the_same() throws IOException {
        var total =
                api().get("/v1/lists/2024?unit=CNY_10K").jsonPath().<String, Object>getMap("total");

        assertThat(printed())
                .usingElementComparator(BulletinTest::compared)
                .contains(Row.answered(total));
    }

    private static int compared(Row one, Row other) {
        boolean same =
                one.keys.equals(other.keys)
                        && one.projects == other.projects
                        && one.planned.compareTo(other.planned) == 0
                        && one.actual.compareTo(other.actual) == 0
                        && one.rate.compareTo(other.rate) == 0;
        return same ? 0 : 1;
    }

    private static List<Row> printed() throws IOException {
        return Files.readString(HOME.resolve("README.md"))
                .lines()
                .filter(line -> line.matches("\\|.*\\|.*\\| \\d+ \\|.*\\|.*"))
                .map(line ->
                        Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
                .filter(cells -> cells.size() > 5)
                .map(Row::printed)
                .toList();
    }
}
