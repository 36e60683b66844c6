package cityplan.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {

    @ParameterizedTest
    @CsvSource({
        "gdp, CODE",
        "ＧＤＰ, CODE",
        "地区生产总值, NAME",
        "Gross regional PRODUCT, NAME",
        "地区, BEGINNING",
        "gross, BEGINNING",
        "生产 地区, WITHIN",
        "总, WITHIN",
        "product 总, WITHIN",
        "人均, ELSEWHERE",
        "总 人均, ELSEWHERE"
    })
    void what_is_searched_for_is_held_against_code_and_names(String q, Match match) {
        var name = new Text("地区生产总值", "Gross regional product");

        assertThat(Match.of("GDP", name, Phrase.of(q))).isEqualTo(match);
    }
}
