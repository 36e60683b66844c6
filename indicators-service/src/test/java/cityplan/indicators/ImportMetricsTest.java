package cityplan.indicators;

import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.Metrics;
import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ImportMetricsTest {

    private static final String THEMES = "code,name_zh,name_en,ordinal\n";

    @TestHTTPResource(value = "/", management = true)
    String management;

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void a_load_that_changes_nothing_counts_as_unchanged_and_its_rows_as_read() {
        double unchanged = imports("unchanged");
        double read = Metrics.value(management, "cityplan_import_rows_read_total");
        double stored = Metrics.value(management, "cityplan_import_rows_stored_total");

        Kunming.load().statusCode(200);

        assertThat(imports("unchanged")).isEqualTo(unchanged + 1);
        assertThat(Metrics.value(management, "cityplan_import_rows_read_total"))
                .isGreaterThan(read + 1000);
        assertThat(Metrics.value(management, "cityplan_import_rows_stored_total"))
                .isEqualTo(stored);
    }

    @Test
    void a_dry_run_a_refusal_and_a_recording_are_told_apart() {
        double dry = imports("dry-run");
        double refused = imports("refused");
        double recorded = imports("recorded");

        send("T" + System.nanoTime() + ",新,New,99\n", "?dryRun=true", 200);
        send("T1,新\n", "", 400);
        send("T" + System.nanoTime() + ",新,New,99\n", "", 200);

        assertThat(imports("dry-run")).isEqualTo(dry + 1);
        assertThat(imports("refused")).isEqualTo(refused + 1);
        assertThat(imports("recorded")).isEqualTo(recorded + 1);
        assertThat(Metrics.value(management, "cityplan_recording_age_seconds")).isBetween(0d, 60d);
    }

    private static void send(String rows, String query, int status) {
        sending(Tokens.of("indicator-editor plan-admin"))
                .multiPart("files", "themes.csv", (THEMES + rows).getBytes(), "text/csv")
                .post("/v1/imports/indicators" + query)
                .then()
                .statusCode(status);
    }

    private double imports(String result) {
        String series = "cityplan_imports_seconds_count{result=\"%s\"}";
        return Metrics.value(management, series.formatted(result));
    }
}
