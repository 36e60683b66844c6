package cityplan.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8|ZH",
                "zh-Hans|ZH",
                "en-GB,zh;q=0.5|EN",
                "de, zh;q=0.2|ZH",
                "fr|EN",
                "*|EN",
                "?!;q=x|EN",
                "''|EN"
            })
    void the_language_is_the_one_preferred(String header, Language language) {
        assertThat(Language.preferred(header)).isEqualTo(language);
    }
}
