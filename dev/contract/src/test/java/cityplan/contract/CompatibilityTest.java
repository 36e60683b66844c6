package cityplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CompatibilityTest {

    @Test
    void the_same_contract_breaks_nothing() {
        assertThat(breaks(Small.contract())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/v1/plans: | /v2/plans:",
                "name: q,   | name: query,",
                "name: q,   | required: true, name: q,",
                "maxLength: 20 | maxLength: 10",
                "minLength: 1, | minLength: 2,",
                "maximum: 500 | maximum: 100",
                "type: integer, minimum: 1 | type: string, minimum: 1",
                "[a, b] | [a]",
                "listPlans | plans",
                "security: [], | security: [{bearer: []}],",
                "text/csv: | text/plain:",
                "'404': | '410':",
                "ETag: {schema | Tag: {schema",
                "required: [code]\\n      properties: {code | required: [code, about]\\n      properties: {code",
                "about: {type: string} | about: {type: number}",
                "count: {type: integer} | count: {type: string}",
                "count: {type: integer} | count: {type: integer, nullable: true}",
                "count: {type: integer}, | \"\"",
                "description: A plan.\\n      required: [code] | description: A plan.",
                "pattern: '^x$' | pattern: '^y$'"
            })
    void what_breaks_a_client_is_found(String part, String other) {
        String now = Small.with(lines(part), lines(other));

        assertThat(breaks(now)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[a, b] | [a, b, c]",
                "note: | more: {type: integer}, note:",
                "security: [], | security: [{}, {bearer: []}],",
                "name: q, | name: more, in: query, schema: {type: string}}, {name: q,",
                "maxLength: 20 | maxLength: 40",
                "'404': | '410': {description: Gone.}, '404':",
                "about: | more: {type: string}, about:",
                "description: A plan. | description: Another text."
            })
    void what_a_client_need_not_know_breaks_nothing(String part, String other) {
        assertThat(breaks(Small.with(part, other))).isEmpty();
    }

    @Test
    void the_report_names_what_differs() {
        var compatibility =
                Compatibility.of(Small.contract(), Small.with("name: q,", "name: query,"));

        assertThat(compatibility.breaks()).containsExactly("GET /v1/plans");
        assertThat(compatibility.report()).contains("query");
    }

    private static List<String> breaks(String now) {
        return Compatibility.of(Small.contract(), now).breaks();
    }

    private static String lines(String cell) {
        return cell.replace("\\n", "\n");
    }
}
