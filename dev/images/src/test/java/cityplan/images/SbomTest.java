package cityplan.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The bill of materials that each build writes beside a service (`target/sbom.json`, CycloneDX).
class SbomTest {

    private static final Path ROOT = Path.of(System.getProperty("suite.root"));

    /// One of those that a library offers must be among these: they let it be used and passed on
    /// without asking for more than to be named. docs/operations.md lists them.
    private static final Set<String> ALLOWED =
            Set.of(
                    "Apache-2.0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "CC0-1.0",
                    "EPL-1.0",
                    "EPL-2.0",
                    "MIT",
                    "MIT-0",
                    "Public Domain");

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "indicators-service", "projects-service"})
    void every_library_that_is_shipped_is_listed(String module) throws IOException {
        List<String> listed = new ArrayList<>();
        for (JsonNode each : components(module)) {
            listed.add(
                    "%s.%s-%s"
                            .formatted(
                                    each.path("group").asText(),
                                    each.path("name").asText(),
                                    each.path("version").asText()));
        }
        Path libraries = ROOT.resolve(module).resolve("target/quarkus-app/lib");

        try (Stream<Path> jars = Files.walk(libraries)) {
            List<String> shipped =
                    jars.map(jar -> jar.getFileName().toString())
                            .filter(name -> name.endsWith(".jar"))
                            .toList();

            assertThat(shipped)
                    .hasSizeGreaterThan(100)
                    .allMatch(jar -> listed.stream().anyMatch(each -> isOf(each, jar)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "indicators-service", "projects-service"})
    void every_library_may_be_shipped(String module) throws IOException {
        for (JsonNode each : components(module)) {
            if (!each.path("group").asText().equals("cityplan")) {
                assertThat(licences(each))
                        .as(each.path("purl").asText())
                        .isNotEmpty()
                        .anyMatch(ALLOWED::contains);
            }
        }
    }

    private static JsonNode components(String module) throws IOException {
        Path sbom = ROOT.resolve(module).resolve("target/sbom.json");
        return new ObjectMapper().readTree(sbom.toFile()).path("components");
    }

    /// A jar of it, perhaps one for a platform.
    private static boolean isOf(String component, String jar) {
        return jar.equals(component + ".jar") || jar.startsWith(component + "-");
    }

    private static List<String> licences(JsonNode component) {
        var names = new ArrayList<String>();
        for (JsonNode each : component.path("licenses")) {
            JsonNode licence = each.path("license");
            names.add(licence.path("id").asText(licence.path("name").asText()));
        }
        return names;
    }
}
