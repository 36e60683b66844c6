package cityplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;

/// The contract of this checkout held against the one that was released last.
class ReleasedTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("suite.root"));

    private final Contract contract = Contract.compose(REPOSITORY);
    private final Released released = Released.latest(REPOSITORY.resolve("docs/contract"));

    ReleasedTest() throws IOException {}

    @Test
    void nothing_that_was_released_is_broken() throws IOException {
        var compatibility = Compatibility.of(released.text(), contract.yaml());
        Path report = Path.of("target/changes-since-" + released.version() + ".md");
        Files.writeString(report, compatibility.report());

        assertThat(compatibility.breaks())
                .as("clients of %s break; all differences are in %s", released.file(), report)
                .isEmpty();
    }

    @Test
    void what_was_added_since_is_named_in_the_changelog() throws IOException {
        var additions = Additions.between(released.text(), contract.yaml());
        var changelog = Changelog.read(REPOSITORY.resolve("CHANGELOG.md"));

        assertThat(changelog.missing(additions.names()))
                .as("name these paths, headers and schemas below Unreleased in CHANGELOG.md")
                .isEmpty();
    }

    @Test
    void another_contract_than_the_released_one_has_a_higher_version() throws IOException {
        if (!contract.yaml().equals(released.text())) {
            assertThat(Version.parse(contract.version()))
                    .as("raise info.version in the fragment of the gateway")
                    .isGreaterThan(released.version());
        }
    }

    @Test
    void the_last_release_is_the_one_of_the_highest_version(@TempDir Path home) throws IOException {
        for (String version : new String[] {"1.9.0", "1.10.0", "1.2.0"}) {
            Files.createFile(home.resolve(version + ".yaml"));
        }

        assertThat(Released.latest(home).file()).hasFileName("1.10.0.yaml");
    }
}
