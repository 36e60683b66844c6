package cityplan.gateway.page;

import static cityplan.common.test.Api.cutDown;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.http.SecurityHeaders;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A browser obeys all policies that it is told: with a second one a page loads nothing.
@QuarkusTest
class OnePolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/swagger-ui/",
                "/swagger-ui/start.js",
                "/problems/not-found",
                "/assets/icon.svg",
                "/openapi.yaml",
                "/v1",
                "/v1/status",
                "/no-such-path"
            })
    void every_answer_says_each_of_them_once(String path) {
        Headers headers = cutDown().get(path).headers();

        for (String name : SecurityHeaders.ALWAYS.keySet()) {
            assertThat(headers.getValues(name)).as("%s of %s", name, path).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/swagger-ui/", "/problems/not-found"})
    void a_page_may_load_what_is_its_own(String path) {
        assertThat(cutDown().get(path).header("Content-Security-Policy")).contains("'self'");
    }
}
