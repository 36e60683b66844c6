package cityplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.nodes.MappingNode;

class SchemasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "type: string                | maxLength: 100000",
                "type: string                | pattern: '^[^\\u0000]*$'",
                "type: string, format: date  | maxLength: 10",
                "type: array, items: {}      | maxItems: 2147483647",
                "type: integer               | format: int32, minimum: -2147483648",
                "type: integer, format: int64 | maximum: 9007199254740991",
                "type: integer, minimum: 1   | minimum: 1, format: int32, maximum: 2147483647"
            })
    void what_a_fragment_leaves_open_is_bound(String schema, String bound) {
        assertThat(bound("{" + schema + "}")).contains(bound);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "type: string, maxLength: 5, pattern: x",
                "type: array, maxItems: 3, items: {}",
                "type: integer, format: int32, minimum: 1, maximum: 9",
                "type: string, enum: [one]",
                "type: object"
            })
    void what_a_fragment_says_stays(String schema) {
        assertThat(bound("{" + schema + "}")).contains("X: {" + schema + "}}");
    }

    @Test
    void a_page_has_no_more_items_than_may_be_asked_for() {
        String page = "{properties: {items: {type: array, items: {}}, links: {}}}";

        assertThat(bound(page)).contains("maxItems: 500").doesNotContain("2147483647");
    }

    @Test
    void values_that_may_grow_are_marked() {
        assertThat(bound("{type: string, enum: [a, b]}")).contains("x-extensible-enum: [a, b]");
    }

    @Test
    void a_file_may_be_long_and_an_example_is_left_alone() {
        MappingNode contract =
                Tree.read("{text/csv: {schema: {type: string}, example: {type: string}}}", "test");
        Schemas.into(contract);

        assertThat(Tree.yaml(contract))
                .contains("schema: {type: string, maxLength: 2147483647, pattern:")
                .contains("example: {type: string}");
    }

    private static String bound(String schema) {
        MappingNode contract = Tree.read("components: {schemas: {X: " + schema + "}}", "test");
        Schemas.into(contract);
        return Tree.yaml(contract);
    }
}
