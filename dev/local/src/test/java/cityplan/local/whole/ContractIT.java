package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The contract held against a running suite: its examples, its bytes, a client made from it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractIT {

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
    void the_examples_of_the_contract_are_real_answers() throws Exception {
        assertThat(new Examples(client, Examples.KUNMING).check()).isGreaterThan(15);
    }

    @Test
    void every_operation_that_reads_answers_as_swagger_ui_fills_it_in() throws Exception {
        assertThat(tryOut().reads(TryOut.Data.KUNMING)).isGreaterThan(90);
    }

    /// It comes last: the others count on what Kunming's documents say.
    @Test
    @Order(Integer.MAX_VALUE)
    void every_operation_that_writes_is_carried_out_as_swagger_ui_fills_it_in() throws Exception {
        var story = new Story(tryOut());

        assertThat(story.tell()).isEqualTo(story.all());
        Story.imported(new Imports(suite), WholeSuite.ROOT.resolve("data/kunming"));
    }

    @Test
    void the_generated_typescript_client_makes_the_tour_of_the_readme() throws Exception {
        assumeThat(Tour.isCompiled()).as("the TypeScript client was compiled").isTrue();

        assertThat(new Tour(client.base(), suite.say("token")).take())
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void the_requests_of_the_readme_answer() throws Exception {
        String readme = Files.readString(WholeSuite.ROOT.resolve("README.md"));
        Matcher request =
                Pattern.compile("curl -s '?http://127\\.0\\.0\\.1:8080(/[^'\\s]*)").matcher(readme);
        int count = 0;
        while (request.find()) {
            assertThat(client.get(request.group(1)).statusCode())
                    .as(request.group(1))
                    .isEqualTo(200);
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_contract_is_served_as_the_very_bytes_that_are_kept() throws Exception {
        Path kept = WholeSuite.ROOT.resolve("rest-common/src/main/resources/contract");

        assertThat(client.get("/openapi.yaml").body())
                .isEqualTo(Files.readString(kept.resolve("openapi.yaml")));
        assertThat(client.get("/openapi.json").body())
                .isEqualTo(Files.readString(kept.resolve("openapi.json")));
    }

    private static TryOut tryOut() throws Exception {
        return TryOut.of(suite);
    }
}
