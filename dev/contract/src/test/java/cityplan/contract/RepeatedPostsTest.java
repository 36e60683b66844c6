package cityplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.nodes.MappingNode;

class RepeatedPostsTest {

    @Test
    void every_post_takes_a_key_and_says_what_may_come_of_it() {
        String contract =
                completed(
                        "post: {responses: {'201': {description: M.}, default: {description:"
                                + " E.}}}");

        assertThat(contract)
                .contains(
                        "#/components/parameters/IdempotencyKey",
                        "#/components/headers/IdempotencyReplayed",
                        "#/components/responses/KeyReused");
    }

    @Test
    void the_parameters_of_a_post_stay() {
        assertThat(completed("post: {parameters: [{name: dryRun}], responses: {}}"))
                .containsSubsequence("name: dryRun", "parameters/IdempotencyKey");
    }

    @Test
    void what_is_no_post_takes_no_key() {
        assertThat(completed("put: {responses: {'200': {description: P.}}}"))
                .doesNotContain("Idempotency");
    }

    private static String completed(String operation) {
        MappingNode contract = Tree.read("paths: {/v1/plans: {" + operation + "}}", "test");
        RepeatedPosts.into(contract);
        return Tree.yaml(contract);
    }
}
