package cityplan.projects.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

class GeometryRulesTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final GeometryRules RULES =
            new GeometryRules(
                    Box.of(
                            List.of(
                                    new BigDecimal("97.5"),
                                    new BigDecimal("21.1"),
                                    new BigDecimal("106.2"),
                                    new BigDecimal("29.3"))),
                    8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Point           | [102.7, 25.0]",
                "Point           | [102.7, 25, 1891.5]",
                "MultiPoint      | [[102.7, 25.0]]",
                "LineString      | [[102.7, 25.0], [102.8, 25.1]]",
                "MultiLineString | [[[102.7, 25.0], [102.8, 25.1]]]",
                "Polygon         | [[[102.7, 25.0], [102.8, 25.0], [102.8, 25.1], [102.70, 25]]]",
                "MultiPolygon    | [[[[102.7, 25.0], [102.8, 25.0], [102.8, 25.1], [102.7, 25.0]]]]"
            })
    void every_geometry_of_geojson_is_taken(String type, String coordinates) {
        assertThat(flaws(type, coordinates)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Point      | []                             | /coordinates     | position-expected",
                "Point      | [102.7]                        | /coordinates     | position-expected",
                "Point      | [102.7, 25, 1, 1]              | /coordinates     | position-expected",
                "Point      | [102.7, \"25\"]                | /coordinates     | position-expected",
                "Point      | [102.7, 25, 1e999999999]       | /coordinates     | position-expected",
                "Point      | 7                              | /coordinates     | position-expected",
                "MultiPoint | []                             | /coordinates     | empty",
                "MultiPoint | 7                              | /coordinates     | list-expected",
                "LineString | [[102.7, 25.0]]                | /coordinates     | positions-expected",
                "LineString | [[102.7, 25.0], [null, 25.1]]  | /coordinates/1   | position-expected",
                "Polygon    | [[[102.7, 25], [102.8, 25], [102.7, 25]]] | /coordinates/0 | positions-expected",
                "Polygon    | [[[102.7, 25], [102.8, 25], [102.8, 25.1], [102.7, 25.1]]] | /coordinates/0/3 | ring-open",
                "Point      | [25.0, 102.7]                  | /coordinates     | coordinates-swapped",
                "LineString | [[102.7, 25.0], [25.0, 102.7]] | /coordinates/1   | coordinates-swapped",
                "Point      | [116.4, 39.9]                  | /coordinates     | outside-box",
                "Circle     | [102.7, 25.0]                  | /type            | one-of"
            })
    void what_is_wrong_is_told_in_its_place(
            String type, String coordinates, String pointer, String code) {
        assertThat(flaws(type, coordinates))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.pointer()).isEqualTo(pointer);
                    assertThat(flaw.code()).isEqualTo(code);
                });
    }

    @Test
    void it_has_so_many_positions_at_most_and_says_nothing_else() throws Exception {
        assertThat(flaws("MultiPoint", "[" + "[102.7, 25.0],".repeat(8) + "[102.7, 25.0]]"))
                .singleElement()
                .extracting(Flaw::code)
                .isEqualTo("too-many-positions");
        assertThat(
                        RULES.flaws(
                                JSON.readTree(
                                        "{\"type\": \"Point\", \"coordinates\": [102.7, 25], \"crs\": 1}")))
                .singleElement()
                .extracting(Flaw::pointer)
                .isEqualTo("/crs");
        assertThat(RULES.flaws(JSON.readTree("[]")))
                .singleElement()
                .extracting(Flaw::code)
                .isEqualTo("geometry-expected");
    }

    @Property
    void a_closed_ring_within_the_box_is_taken_and_swapped_it_is_told_as_such(
            @ForAll("rings") List<List<BigDecimal>> ring) {
        JsonNode polygon = polygon(ring);
        JsonNode swapped = polygon(ring.stream().map(List::reversed).toList());

        assertThat(RULES.flaws(polygon)).isEmpty();
        assertThat(RULES.flaws(swapped))
                .singleElement()
                .extracting(Flaw::code)
                .isEqualTo("coordinates-swapped");
    }

    @Provide
    Arbitrary<List<List<BigDecimal>>> rings() {
        Arbitrary<List<BigDecimal>> position =
                Combinators.combine(
                                Arbitraries.bigDecimals()
                                        .between(new BigDecimal("97.5"), new BigDecimal("106.2"))
                                        .ofScale(6),
                                Arbitraries.bigDecimals()
                                        .between(new BigDecimal("21.1"), new BigDecimal("29.3"))
                                        .ofScale(6))
                        .as(List::of);
        return position.list()
                .ofMinSize(3)
                .ofMaxSize(7)
                .map(open -> {
                    var closed = new java.util.ArrayList<>(open);
                    closed.add(open.getFirst());
                    return closed;
                });
    }

    private static JsonNode polygon(List<List<BigDecimal>> ring) {
        ArrayNode positions = JSON.createArrayNode();
        ring.forEach(at -> positions.addArray().add(at.get(0)).add(at.get(1)));
        var polygon = JSON.createObjectNode().put("type", "Polygon");
        polygon.putArray("coordinates").add(positions);
        return polygon;
    }

    private static List<Flaw> flaws(String type, String coordinates) {
        try {
            return RULES.flaws(
                    JSON.readTree(
                            "{\"type\": \"%s\", \"coordinates\": %s}"
                                    .formatted(type, coordinates)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(coordinates, e);
        }
    }
}
