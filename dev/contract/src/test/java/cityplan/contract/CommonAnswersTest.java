package cityplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.nodes.MappingNode;

class CommonAnswersTest {

    @Test
    void every_operation_may_answer_401_429_and_500_and_the_statuses_stay_in_order() {
        String contract = completed("{'200': {description: Plans.}, default: {description: E.}}");

        assertThat(contract)
                .containsSubsequence(
                        "'200': {",
                        "'401': {$ref: '#/components/responses/Unauthorized'}",
                        "'429': {$ref: '#/components/responses/TooManyRequests'}",
                        "'500': {$ref: '#/components/responses/Error'}",
                        "default: {");
    }

    @Test
    void what_a_fragment_says_itself_stays() {
        String contract = completed("{'429': {description: Too many exports.}}");

        assertThat(contract).contains("Too many exports.").doesNotContain("TooManyRequests");
    }

    @Test
    void every_answer_has_the_headers_of_the_gateway() {
        String contract = completed("{'200': {description: P., headers: {ETag: {}}}}");

        assertThat(contract)
                .contains("ETag: {}", "Access-Control-Allow-Origin:", "RateLimit:")
                .contains("{$ref: '#/components/headers/RateLimit-Policy'}");
    }

    @Test
    void a_read_that_tells_when_nothing_is_new_may_come_from_memory() {
        assertThat(completed("{'200': {description: P.}, '304': {description: N.}}"))
                .contains("{$ref: '#/components/headers/Age'}")
                .contains("{$ref: '#/components/headers/Cache-Status'}");
        assertThat(completed("{'200': {description: P.}}")).doesNotContain("Age", "Cache-Status");
    }

    private static String completed(String responses) {
        MappingNode contract =
                Tree.read("paths: {/v1/plans: {get: {responses: " + responses + "}}}", "test");
        CommonAnswers.into(contract);
        return Tree.yaml(contract);
    }
}
