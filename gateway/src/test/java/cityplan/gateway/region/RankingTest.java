package cityplan.gateway.region;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.region.RegionProfile.Place;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class RankingTest {

    private static final List<Value> VALUES =
            List.of(value("A", "5"), value("B", "7.0"), value("C", "7"), value("D", "3"));

    @Test
    void the_largest_stands_first_where_more_is_better() {
        assertThat(order("higher")).containsExactly("B", "C", "A", "D");
        assertThat(order("neutral")).containsExactly("B", "C", "A", "D");
    }

    @Test
    void the_smallest_stands_first_where_less_is_better() {
        assertThat(order("lower")).containsExactly("D", "A", "B", "C");
    }

    @Test
    void equal_values_share_a_place_and_the_next_ones_stay_empty() {
        assertThat(Ranking.places(VALUES, "higher"))
                .extracting(Place::rank)
                .containsExactly(1, 1, 3, 4);
    }

    @Test
    void a_share_is_told_of_what_adds_up() {
        assertThat(Ranking.share(value("A", "1391.07"), value("P", "7541.37"), "amount"))
                .isEqualTo("18.4");
        assertThat(Ranking.share(value("A", "-3.6"), value("P", "120"), "amount"))
                .isEqualTo("-3.0");
    }

    @Test
    void no_share_is_told_of_rates_and_shares_and_of_nothing() {
        assertThat(Ranking.share(value("A", "5"), value("P", "20"), "share")).isNull();
        assertThat(Ranking.share(value("A", "5"), value("P", "0"), "amount")).isNull();
        var growth = new Value("X", "A", "YOY", BigDecimal.ONE, null);
        assertThat(Ranking.share(growth, value("P", "20"), "amount")).isNull();
    }

    private static List<String> order(String direction) {
        return Ranking.places(VALUES, direction).stream().map(Place::region).toList();
    }

    private static Value value(String region, String value) {
        return new Value("X", region, "LEVEL", new BigDecimal(value), null);
    }
}
