package cityplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditionsTest {

    private static final String RELEASED = Small.contract();

    @Test
    void the_same_contract_adds_nothing() {
        assertThat(Additions.between(RELEASED, RELEASED).names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "paths: { | paths: {/v1/news: {get: {}}, | /v1/news",
                "name: q | name: query                   | /v1/plans",
                "[a, b]  | [a, b, c]                     | Kind",
                "note:   | more: {type: integer}, note:  | Plan"
            })
    void what_is_new_is_named(String part, String other, String name) {
        String now = Small.with(part, other);

        assertThat(Additions.between(RELEASED, now).names()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "description: A plan. | description: Another text.",
                "summary: Plans       | summary: All plans",
                "example: x           | example: y",
                "security: [],        | security: [{}, {bearer: []}],",
                "headers: {ETag: {    | headers: {Age: {}, ETag: {"
            })
    void words_and_examples_and_who_carries_a_header_do_not_count(String part, String other) {
        assertThat(Additions.between(RELEASED, Small.with(part, other)).names()).isEmpty();
    }

    @Test
    void what_every_operation_may_answer_is_not_named_by_path() {
        String answer = "responses: {'401': {$ref: '#/components/responses/Unauthorized'}, ";

        assertThat(Additions.between(RELEASED, Small.with("responses: {", answer)).names())
                .isEmpty();
    }

    @Test
    void a_new_header_is_named() {
        String now = Small.with("components:", "components:\n  headers: {Age: {}}");

        assertThat(Additions.between(RELEASED, now).names()).containsExactly("Age");
    }

    @Test
    void where_a_parameter_is_kept_does_not_count() {
        String kind = "{name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}";
        String now =
                Small.with(kind, "{$ref: '#/components/parameters/Kind'}")
                        .replace("components:", "components:\n  parameters: {Kind: " + kind + "}");

        assertThat(Additions.between(RELEASED, now).names()).isEmpty();
    }

    @Test
    void a_property_called_description_counts() {
        String now = Small.with("description: {type: string}", "description: {type: number}");

        assertThat(Additions.between(RELEASED, now).names()).containsExactly("Plan");
    }
}
