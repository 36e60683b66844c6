package cityplan.common.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ParametersTest {

    @Test
    void what_is_right_is_read() {
        var parameters =
                new Parameters(Map.of("code", List.of("GDP", "CPI"), "limit", List.of("7")));

        assertThat(parameters.codes("code")).containsExactly("GDP", "CPI");
        assertThat(parameters.integer("limit", 1, 500)).contains(7);
        assertThatNoException().isThrownBy(parameters::check);
    }

    @Test
    void a_transposed_letter_is_suggested_away() {
        var parameters = new Parameters(Map.of("regoin", List.of("530100")));
        parameters.codes("region");

        assertThat(violations(parameters))
                .containsExactly(
                        Violation.parameter("regoin", "unknown-parameter-suggestion", "region"));
    }

    @Property
    void no_text_whatever_breaks_the_reader(@ForAll String text) {
        var parameters = new Parameters(Map.of("a", List.of(text)));

        parameters.text("a");
        parameters.integer("a", 0, 10);
        parameters.date("a");
        parameters.instant("a");
        parameters.period("a");
        parameters.codes("a");

        assertThat(violations(parameters)).isNotEmpty();
    }

    private static List<Violation> violations(Parameters parameters) {
        var thrown = catchThrowableOfType(ProblemException.class, parameters::check);
        return ((Problem.Invalid) thrown.problem()).violations();
    }
}
