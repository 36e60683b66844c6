package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Several clients at once.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConcurrencyTest {

    private static final int WRITERS = 8;

    @Inject Jdbi jdbi;

    private ExecutorService clients;

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
        clients = Executors.newFixedThreadPool(WRITERS);
    }

    @AfterEach
    void leave() {
        clients.shutdownNow();
    }

    @Test
    void of_writers_that_say_the_same_one_records_it() throws Exception {
        var answers = new ArrayList<Future<Response>>();
        for (int i = 0; i < WRITERS; i++) {
            answers.add(
                    clients.submit(
                            () -> send("obs-w1,GDP,530103,LEVEL,2001,5,,final,FYP14_2021,,\n")));
        }

        List<Boolean> changed = new ArrayList<>();
        for (var answer : answers) {
            answer.get().then().statusCode(200);
            changed.add(answer.get().path("changed"));
        }

        assertThat(changed).containsOnlyOnce(true).hasSize(WRITERS);
    }

    @Test
    void of_writers_that_contradict_each_other_one_wins_and_the_others_are_told() throws Exception {
        var answers = new ArrayList<Future<Response>>();
        for (int i = 0; i < WRITERS; i++) {
            String row = "obs-x%d,GDP,530103,LEVEL,2002,%d,,final,FYP14_2021,,\n".formatted(i, i);
            answers.add(clients.submit(() -> send(row)));
        }

        List<Integer> statuses = new ArrayList<>();
        for (var answer : answers) {
            statuses.add(answer.get().statusCode());
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
    }

    @Test
    void a_read_of_this_moment_waits_for_the_writer_that_has_taken_its_stamp() throws Exception {
        try (var writer = jdbi.open()) {
            writer.begin();
            writer.createQuery("SELECT take_recording_stamp()::text").mapTo(String.class).one();
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

            Future<Response> read =
                    clients.submit(
                            () -> api().queryParam("asOf", now.toString()).get("/v1/themes"));
            TimeUnit.MILLISECONDS.sleep(500);

            assertThat(read.isDone()).isFalse();
            writer.commit();
            assertThat(read.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    private static Response send(String row) {
        String header =
                "id,indicator,region,measure,period,value,qualifier,status,source,locator,note\n";
        return sending(Tokens.of("indicator-editor"))
                .multiPart(
                        "files",
                        "observations.csv",
                        (header + row).getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/v1/imports/indicators");
    }
}
