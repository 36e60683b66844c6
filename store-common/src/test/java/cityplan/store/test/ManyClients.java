package cityplan.store.test;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Several clients at once. A service's test extends this.
public abstract class ManyClients {

    protected static final int WRITERS = 8;

    @Inject Jdbi jdbi;

    private ExecutorService clients;

    /// Some list of the service.
    protected abstract String list();

    /// Imports something new, always the same.
    protected abstract Response send();

    /// A path at which nothing is held, and a body for it that gives a name.
    protected abstract String free();

    protected abstract String body(String name);

    protected abstract String editor();

    @BeforeEach
    void enter() {
        clients = Executors.newFixedThreadPool(WRITERS);
    }

    @AfterEach
    void leave() {
        clients.shutdownNow();
    }

    @Test
    void of_writers_that_say_the_same_one_records_it() throws Exception {
        List<Response> answers = atOnce(_ -> send());

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers)
                .extracting(answer -> answer.<Boolean>path("changed"))
                .containsOnlyOnce(true)
                .hasSize(WRITERS);
    }

    @Test
    void of_writers_that_define_the_same_one_does_and_of_those_who_have_seen_it_one_replaces()
            throws Exception {
        assertThat(statuses(writer -> put(writer, "If-None-Match", "*")))
                .containsOnlyOnce(201)
                .containsOnly(201, 412);

        String seen = api().get(free()).header("ETag");

        assertThat(statuses(writer -> put(WRITERS + writer, "If-Match", seen)))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        writing(editor())
                .header("If-Match", api().get(free()).header("ETag"))
                .delete(free())
                .then()
                .statusCode(204);
    }

    @Test
    void a_read_of_this_moment_waits_for_the_writer_that_has_taken_its_stamp() throws Exception {
        try (var writer = jdbi.open()) {
            writer.begin();
            writer.createQuery("SELECT take_recording_stamp()::text").mapTo(String.class).one();
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

            Future<Response> read =
                    clients.submit(() -> api().queryParam("asOf", now.toString()).get(list()));
            TimeUnit.MILLISECONDS.sleep(500);

            assertThat(read.isDone()).isFalse();
            writer.commit();
            assertThat(read.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    /// What each of several writers is to do.
    protected interface Writer {
        Response write(int writer);
    }

    /// What all writers are answered.
    protected List<Response> atOnce(Writer each) throws Exception {
        List<Callable<Response>> tasks =
                IntStream.range(0, WRITERS)
                        .<Callable<Response>>mapToObj(writer -> () -> each.write(writer))
                        .toList();
        var answers = new ArrayList<Response>();
        for (var answer : clients.invokeAll(tasks)) {
            answers.add(answer.get());
        }
        return answers;
    }

    /// The statuses of those answers.
    protected List<Integer> statuses(Writer each) throws Exception {
        return atOnce(each).stream().map(Response::statusCode).toList();
    }

    private Response put(int writer, String precondition, String value) {
        return writing(editor())
                .header(precondition, value)
                .body(body("Writer " + writer))
                .put(free());
    }
}
