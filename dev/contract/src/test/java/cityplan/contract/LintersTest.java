package cityplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@NeedsNode
class LintersTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("suite.root"));
    private static final Path KEPT = REPOSITORY.resolve(Contract.HOME).resolve("openapi.yaml");

    private static Linters linters;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        linters =
                Linters.install(REPOSITORY.resolve("dev/contract/lint"), Path.of("target", "lint"));
    }

    @Test
    void redocly_has_nothing_to_say_of_the_contract() throws Exception {
        var finding = linters.redocly(KEPT);

        assertThat(finding.code()).as(finding.said()).isZero();
        assertThat(finding.said()).contains("is valid");
    }

    @Test
    void spectral_and_owasp_have_nothing_to_say_of_the_contract() throws Exception {
        var finding = linters.spectral(KEPT);

        assertThat(finding.code()).as(finding.said()).isZero();
        assertThat(finding.said()).contains("No results");
    }

    @Test
    void each_linter_finds_what_is_wrong(@TempDir Path home) throws Exception {
        Path wrong = Files.writeString(home.resolve("wrong.yaml"), Small.contract());

        assertThat(linters.redocly(wrong).said()).contains("security-defined");
        assertThat(linters.spectral(wrong).said())
                .contains("operation-tags", "owasp:api4:2023-string-limit");
    }

    @Test
    void an_operation_with_a_token_must_answer_401(@TempDir Path home) throws Exception {
        String contract = Small.with("security: [],", "security: [{bearer: []}],");
        Path wrong = Files.writeString(home.resolve("wrong.yaml"), contract);

        assertThat(linters.spectral(wrong).said())
                .contains("owasp:api8:2023-define-error-responses-401");
    }
}
