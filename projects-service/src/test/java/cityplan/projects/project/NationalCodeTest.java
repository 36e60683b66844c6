package cityplan.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalCodeTest {

    @ParameterizedTest
    @CsvSource({
        "2109-530102-04-01-123456, gb-t-40058-2021",
        "2112-530102-04-01-123456, gb-t-40058-2021",
        "2017-530100-48-01-012345, earlier",
        "2020-530100-48-01-012345, earlier"
    })
    void a_code_tells_under_which_rules_it_was_given_out(String code, String form) {
        assertThat(NationalCode.fault(code)).isEmpty();
        assertThat(NationalCode.of(code)).isEqualTo(new NationalCode(code, form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2113-530102-04-01-123456",
                "2100-530102-04-01-123456",
                "2013-530102-04-01-123456"
            })
    void there_is_no_month_13(String code) {
        assertThat(NationalCode.fault(code))
                .hasValueSatisfying(fault -> {
                    assertThat(fault.code()).isEqualTo("national-code-month");
                    assertThat(fault.arguments()).containsExactly(code.substring(2, 4));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2109-530102-04-01-12345",
                "21-09-530102-04-01-123456",
                "2109530102040112345678",
                "２１09-530102-04-01-123456",
                "2109-5301O2-04-01-123456"
            })
    void other_shapes_are_none(String text) {
        assertThat(NationalCode.fault(text))
                .hasValueSatisfying(
                        fault -> assertThat(fault.code()).isEqualTo("national-code-expected"));
    }
}
