package cityplan.store.test;

import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.http.Operations;

import io.restassured.response.Response;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The promise of every read: the same request, with the moments that its answer echoed, gives the
/// same bytes for ever, whatever is recorded, renamed or withdrawn later. A service's test extends
/// this.
public abstract class SameBytes {

    private final String service;
    private final String editor;

    /// @param editor the role that writes
    protected SameBytes(String service, String editor) {
        this.service = service;
        this.editor = editor;
    }

    /// One or more requests for every operation that reads; the first is one of JSON.
    protected abstract List<String> reads();

    /// The paths of what is no read of recorded facts, and therefore not cut at moments.
    protected abstract Set<String> notOfMoments();

    /// Records what the reads ask for beside the reference data.
    protected abstract void prepare();

    /// Records what changes every answer.
    protected abstract void change();

    /// Leaves what others find.
    protected abstract void leave();

    @Test
    void every_operation_that_reads_is_held_to_it() {
        Set<String> templates =
                Operations.routes().stream()
                        .filter(route -> route.service().equals(service))
                        .filter(route -> route.methods().contains("GET"))
                        .map(Operations.Route::template)
                        .collect(Collectors.toSet());

        Set<String> held =
                reads().stream()
                        .map(read -> Operations.route(read.replaceAll("\\?.*", "")).orElseThrow())
                        .map(Operations.Route::template)
                        .collect(Collectors.toSet());

        templates.removeAll(notOfMoments());
        assertThat(held).containsExactlyInAnyOrderElementsOf(templates);
    }

    @Test
    void an_answer_is_given_again_byte_by_byte_whatever_was_recorded_since() {
        prepare();
        List<String> reads = reads();
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String path : reads) {
            Response now = badly().get(path);
            assertThat(now.statusCode()).as(path).isEqualTo(200);
            answers.put(path, Answer.of(now));
        }
        Response first = badly().get(reads.getFirst());
        String moments = "asOf=%s&at=%s".formatted(first.path("asOf"), first.path("at"));

        change();

        answers.forEach((path, answer) -> {
            String separator = path.contains("?") ? "&" : "?";
            Response again = badly().get(path + separator + moments);
            assertThat(Answer.of(again)).as(path).isEqualTo(answer);
            assertThat(Answer.of(badly().get(path)).body()).as(path).isNotEqualTo(answer.body());
        });
        leave();
    }

    private record Answer(String body, String etag) {
        static Answer of(Response response) {
            return new Answer(response.asString(), response.header("ETag"));
        }
    }

    /// The tag of what a path answers now.
    protected static String etag(String path) {
        return badly().get(path).header("ETag");
    }

    /// Gives something another name in English.
    protected void rename(String path, String name) {
        writing(editor)
                .header("If-Match", etag(path))
                .contentType("application/merge-patch+json")
                .body("{\"name\": {\"en\": \"" + name + "\"}}")
                .patch(path)
                .then()
                .statusCode(200);
    }
}
