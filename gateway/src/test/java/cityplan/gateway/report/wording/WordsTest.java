package cityplan.gateway.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Language;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;

class WordsTest {

    private static final String TEXTS = "cityplan.gateway.report.wording.texts";
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Words zh = Words.in(Language.ZH);
    private final Words en = Words.in(Language.EN);

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(ResourceBundle.getBundle(TEXTS, Locale.CHINESE).keySet())
                .isEqualTo(ResourceBundle.getBundle(TEXTS, Locale.ROOT).keySet());
    }

    @Test
    void numbers_keep_their_digits() {
        assertThat(en.number(JSON.numberNode(new BigDecimal("7222.50")))).isEqualTo("7222.50");
        assertThat(en.signed(JSON.numberNode(new BigDecimal("-0.38")))).isEqualTo("−0.38");
        assertThat(en.signed(JSON.numberNode(new BigDecimal("1E+2")))).isEqualTo("+100");
        assertThat(en.number(JSON.nullNode())).isEqualTo("–");
    }

    @Test
    void periods_are_written_as_the_language_does() {
        assertThat(zh.period("2021/2025")).isEqualTo("2021—2025年");
        assertThat(en.period("2021/2025")).isEqualTo("2021–2025");
        assertThat(zh.period("2021-H1")).isEqualTo("2021-H1");
    }

    @Test
    void a_unit_stands_as_the_language_sets_it() {
        assertThat(zh.space("亿元")).isEqualTo("亿元");
        assertThat(en.space("km")).isEqualTo(" km");
        assertThat(en.space("%")).isEqualTo("%");
        assertThat(en.space("10k t")).isEqualTo(" × 10k t");
    }

    @Test
    void a_name_that_is_missing_is_told_in_the_other_language() {
        var name = JSON.objectNode().put("zh", "昆明市");

        assertThat(en.name(name)).isEqualTo("昆明市");
    }

    @Test
    void what_is_not_known_is_told_by_its_code() {
        assertThat(zh.code("status", "met")).isEqualTo("完成");
        assertThat(zh.code("status", "brand-new")).isEqualTo("brand-new");
    }
}
