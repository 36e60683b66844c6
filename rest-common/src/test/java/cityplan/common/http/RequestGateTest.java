package cityplan.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

class RequestGateTest {

    @Property(tries = 5_000)
    void a_safe_path_is_the_same_path_however_often_it_is_decoded(@ForAll("paths") String path) {
        if (!RequestGate.isUnsafe(path)) {
            String once = decoded(path);

            assertThat(once.split("/", -1)).hasSameSizeAs(path.split("/", -1));
            assertThat(once).doesNotContain(";", "\\", "//", "/../", "/./");
            assertThat(once.chars().filter(Character::isISOControl)).isEmpty();
            assertThat(Operations.route(once)).isEqualTo(Operations.route(path));
            assertThat(once).doesNotContainPattern("%[0-9A-Fa-f]{2}");
        }
    }

    @Example
    void codes_and_chinese_names_are_safe() {
        assertThat(RequestGate.isUnsafe("/v1/indicators/GDP-1.a_b~")).isFalse();
        assertThat(RequestGate.isUnsafe("/v1/x/%E4%BA%91%E5%8D%97%20(a)%2C%20b")).isFalse();
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> coded = Arbitraries.integers().between(0, 255).map("%%%02x"::formatted);
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "/v1",
                        "/regions",
                        "/",
                        "//",
                        ".",
                        "..",
                        "/..",
                        ";a",
                        "%252e",
                        "%25",
                        "%%41",
                        "a",
                        "530100",
                        "\\",
                        "%E5%9C%B0",
                        "+",
                        "%c0%af",
                        "overview",
                        "changes");
        return Arbitraries.oneOf(pieces, pieces, coded)
                .list()
                .ofMaxSize(12)
                .map(each -> String.join("", each))
                .filter(path -> !path.matches(".*%(?![0-9a-fA-F]{2}).*"));
    }
}
