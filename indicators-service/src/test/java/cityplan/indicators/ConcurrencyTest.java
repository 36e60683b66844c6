package cityplan.indicators;

import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.store.test.ManyClients;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConcurrencyTest extends ManyClients {

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
    }

    @Override
    protected String list() {
        return "/v1/themes";
    }

    @Override
    protected Response send() {
        return send("obs-w1,GDP,530103,LEVEL,2001,5,,final,FYP14_2021,,\n");
    }

    @Override
    protected String free() {
        return "/v1/themes/TEST_WRITERS";
    }

    @Override
    protected String body(String name) {
        return "{\"name\": {\"zh\": \"写\", \"en\": \"%s\"}, \"ordinal\": 12}".formatted(name);
    }

    @Override
    protected String editor() {
        return "indicator-editor plan-admin";
    }

    @Test
    void of_writers_that_contradict_each_other_one_wins_and_the_others_are_told() throws Exception {
        assertThat(
                        statuses(writer ->
                                send(
                                        "obs-x%1$d,GDP,530103,LEVEL,2002,%1$d,,final,FYP14_2021,,\n"
                                                .formatted(writer))))
                .containsOnlyOnce(200)
                .containsOnly(200, 400);
    }

    private static Response send(String row) {
        String header =
                "id,indicator,region,measure,period,value,qualifier,status,source,locator,note\n";
        return sending(Tokens.of("indicator-editor plan-admin"))
                .multiPart(
                        "files",
                        "observations.csv",
                        (header + row).getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/v1/imports/indicators");
    }
}
