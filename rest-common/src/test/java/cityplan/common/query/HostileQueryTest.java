package cityplan.common.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cityplan.common.answer.EntityTag;
import cityplan.common.period.Period;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Problems;
import cityplan.common.text.Language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Whatever stands in a query or a header, it is a value or a problem, and soon known to be one.
class HostileQueryTest {

    private static final int TRIES = 5_000;

    @Property(tries = TRIES)
    void a_parameter_is_a_value_or_a_problem_of_the_client(
            @ForAll("texts") String name, @ForAll("texts") String value) {
        var parameters = new Parameters(Map.of("a", List.of(value), name + "x", List.of(value)));
        parameters.text("a");
        parameters.codes("a");
        parameters.choices("a", List.of("b", "c"));
        parameters.periods("a");
        parameters.year("a");
        parameters.integer("a", 1, 500);
        parameters.flag("a");
        parameters.date("a");
        parameters.instant("a");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(parameters::check)
                .satisfies(thrown -> assertBounded(thrown.problem()));
    }

    private static void assertBounded(Problem problem) {
        for (Language language : Language.values()) {
            var body = Problems.body(problem, language, "/v1/x", "0");

            assertThat(body.status()).isEqualTo(400);
            assertThat(body.toString().length()).isLessThan(20_000);
        }
    }

    @Property(tries = TRIES)
    void a_text_that_is_taken_shows_as_what_it_is(@ForAll("texts") String value) {
        if (new Parameters(Map.of("a", List.of(value))).text("a").isPresent()) {
            assertThat(value)
                    .doesNotContainPattern(
                            "[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
        }
    }

    @Property(tries = TRIES)
    void a_period_is_itself_or_none(@ForAll("texts") String text) {
        Period.parse(text)
                .ifPresent(period -> {
                    assertThat(period.toString()).isEqualTo(text);
                    assertThat(period.start()).isBeforeOrEqualTo(period.end());
                    period.yearBefore();
                });
    }

    @Property(tries = TRIES)
    void a_cursor_is_itself_or_none(@ForAll("texts") String text) {
        String coded =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
        for (String each : new String[] {text, coded}) {
            Cursor.decode(each)
                    .ifPresent(
                            cursor -> assertThat(Cursor.decode(cursor.encode())).contains(cursor));
        }
    }

    @Property(tries = TRIES)
    void an_entity_tag_is_itself_or_none(@ForAll("texts") String text) {
        EntityTag.read(text)
                .ifPresent(tag -> {
                    assertThat(tag).hasToString(text);
                    assertThat(tag.recorded()).isAfterOrEqualTo(Instant.EPOCH);
                });
        assertThat(EntityTag.of(Instant.EPOCH).isIn(text)).isIn(text.contains("*"), false);
    }

    @Property(tries = TRIES)
    void a_language_is_always_found(@ForAll("texts") String text) {
        assertThat(Language.preferred(text)).isNotNull();
    }

    /// Texts of any characters, and what attacks are made of.
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "2021",
                        "-Q1",
                        "/2025",
                        "-13",
                        "-",
                        "+",
                        "999999999",
                        "T00:00:00Z",
                        "+18:00",
                        "1e9",
                        "NaN",
                        "٢٠٢١",
                        "２０２１",
                        "\u001f",
                        "f",
                        "b",
                        "\"",
                        "W/",
                        "hoeq1afm5h-xyn6fm",
                        "zzzzzzzzzzz-zzzzzzzzzzzzz",
                        ",",
                        ";q=",
                        "0.5",
                        "zh-Hans",
                        "*",
                        "x-",
                        "{0}",
                        "'",
                        "%s",
                        "${x}",
                        "' OR 1=1 --",
                        "<script>",
                        "\u202e",
                        "\u0000",
                        "\ud800",
                        "\ufeff",
                        "a".repeat(5_000));
        Arbitrary<String> attacks = pieces.list().ofMaxSize(6).map(each -> String.join("", each));
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(40), attacks);
    }
}
