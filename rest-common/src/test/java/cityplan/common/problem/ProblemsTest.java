package cityplan.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Properties;
import java.util.Set;

class ProblemsTest {

    static List<Problem> problems() {
        return List.of(
                new Problem.NotFound("indicator", "X"),
                new Problem.UnknownPath(),
                new Problem.Invalid(List.of(Violation.parameter("a", "empty"))),
                new Problem.ImportRefused(List.of(Violation.cell("a.csv", 2, "b", "required")), 1),
                new Problem.BadRequest(),
                new Problem.UnsafePath(),
                new Problem.Unauthorized(),
                new Problem.InvalidToken(),
                new Problem.Forbidden(),
                new Problem.MethodNotAllowed(Set.of("GET")),
                new Problem.NotAcceptable(List.of("text/csv")),
                new Problem.UnsupportedMediaType(),
                new Problem.TooLarge(),
                new Problem.Conflict("target_is_one"),
                new Problem.Replaced(List.of(Violation.pointer("/items/0", "required")), 1),
                new Problem.InUse("theme", "X", List.of()),
                new Problem.NotFromHere("project", "X", "proposed", List.of("signed")),
                new Problem.Stale("theme", "X"),
                new Problem.PreconditionRequired(),
                new Problem.Unavailable("database"),
                new Problem.TimedOut("database"),
                new Problem.Internal());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void every_problem_has_its_texts_in_both_languages(Problem problem) {
        ProblemBody english = Problems.body(problem, Language.EN, "/v1/x", "t");
        ProblemBody chinese = Problems.body(problem, Language.ZH, "/v1/x", "t");

        assertThat(english.title()).isNotBlank().isNotEqualTo(chinese.title());
        assertThat(chinese.title()).containsPattern("\\p{IsHan}");
        assertThat(english.status()).isBetween(400, 599).isEqualTo(chinese.status());
    }

    @Test
    void nouns_are_said_in_the_language_of_the_text() {
        var problem = new Problem.NotFound("project-kind", "X");

        assertThat(Problems.body(problem, Language.EN, "/v1/x", "t").detail())
                .isEqualTo("No kind of project has the identifier “X”.");
        assertThat(Problems.body(problem, Language.ZH, "/v1/x", "t").detail())
                .isEqualTo("没有标识为“X”的项目种类。");
    }

    @Test
    void both_languages_say_the_same_things() throws Exception {
        Set<Object> english = keys("messages.properties");
        Set<Object> chinese = keys("messages_zh.properties");

        assertThat(chinese).containsAll(english);
        assertThat(english)
                .containsAll(
                        chinese.stream()
                                .filter(key -> !key.toString().startsWith("column."))
                                .toList());
    }

    private static Set<Object> keys(String file) throws Exception {
        var properties = new Properties();
        try (var in = Problems.class.getResourceAsStream(file)) {
            properties.load(in);
        }
        return properties.keySet();
    }
}
