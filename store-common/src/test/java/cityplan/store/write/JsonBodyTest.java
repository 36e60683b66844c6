package cityplan.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.answer.JsonSettings;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.nio.charset.StandardCharsets;

/// Whatever a body holds, it is an object or a problem of who sent it.
class JsonBodyTest {

    private static final ObjectMapper JSON = json();

    @Property(tries = 5_000)
    void a_body_is_an_object_or_a_problem(@ForAll("bodies") byte[] body)
            throws JsonProcessingException {
        try {
            ObjectNode object = JsonBody.object(JSON, body);

            assertThat(JSON.readTree(JSON.writeValueAsString(object))).isEqualTo(object);
        } catch (ProblemException refused) {
            assertThat(refused.problem()).isInstanceOf(Problem.Invalid.class);
        }
    }

    private static ObjectMapper json() {
        var json = new ObjectMapper();
        new JsonSettings().customize(json);
        return json;
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        Arbitrary<byte[]> built =
                Arbitraries.of(
                                "{",
                                "}",
                                "[",
                                "]",
                                ":",
                                ",",
                                "\"a\"",
                                "\"b\"",
                                "1",
                                "1e99999999",
                                "1E-99999999",
                                "-0",
                                "9".repeat(41),
                                "0.1",
                                "null",
                                "true",
                                "NaN",
                                "\"\\ud800\"",
                                "\"\\u0000\"",
                                "\"",
                                "\\",
                                " ",
                                "/*",
                                "\ufeff",
                                "[".repeat(40),
                                "{\"a\":".repeat(40),
                                "{\"a\":1,\"a\":2}",
                                "{\"a\":1}",
                                "昆")
                        .list()
                        .ofMaxSize(12)
                        .map(each ->
                                ("{" + String.join("", each)).getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(built, Arbitraries.bytes().array(byte[].class).ofMaxSize(60));
    }
}
