package cityplan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ContractTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("suite.root"));

    @TempDir private Path repository;

    @Test
    void the_contract_kept_in_the_repository_is_the_composed_one() throws IOException {
        Path home = REPOSITORY.resolve(Contract.HOME);

        Contract contract = Contract.compose(REPOSITORY);

        assertThat(Files.readString(home.resolve("openapi.yaml")))
                .as("run ./suite contract and commit the result")
                .isEqualTo(contract.yaml());
        assertThat(Files.readString(home.resolve("openapi.json"))).isEqualTo(contract.json());
    }

    @Test
    void a_number_keeps_the_digits_it_was_written_with() throws IOException {
        fragment("gateway", "example: {value: 7222.50, code: '7222.50'}");

        assertThat(compose().yaml()).contains("value: 7222.50").contains("code: '7222.50'");
        assertThat(compose().json()).contains("\"value\": 7222.50").contains("\"7222.50\"");
    }

    @Test
    void two_fragments_that_disagree_are_refused() throws IOException {
        fragment("gateway", "components: {schemas: {Text: {type: object}}}");
        fragment("rest-common", "components: {schemas: {Text: {type: string}}}");

        assertThatThrownBy(this::compose).hasMessageContaining("/components/schemas/Text/type");
    }

    @Test
    void each_path_names_the_service_that_answers_it() throws IOException {
        fragment("gateway", "openapi: 3.0.3");
        fragment("projects-service", "paths: {/v1/projects: {get: {}}}");

        assertThat(compose().yaml()).contains("x-service: projects-service");
    }

    private Contract compose() {
        return Contract.compose(repository);
    }

    private void fragment(String module, String yaml) throws IOException {
        for (String each : Contract.MODULES) {
            Files.createDirectories(repository.resolve(each).resolve("src/main/java"));
        }
        Path home = repository.resolve(module).resolve("src/main/java");
        Files.writeString(home.resolve("contract.yaml"), yaml);
    }
}
