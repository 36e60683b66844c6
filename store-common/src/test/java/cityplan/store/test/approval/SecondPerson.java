package cityplan.store.test.approval;

import static cityplan.common.test.Api.api;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.Tokens;

import io.restassured.response.Response;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Somebody who approves what others submit.
public final class SecondPerson {

    public static final String TOKEN = Tokens.of("second", "approver");

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<String> UNDER_WAY = List.of("waiting", "running");

    private SecondPerson() {}

    /// Approves an import that waits for it, and waits until it has ended; answers how.
    public static Response approve(Response submitted) {
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(202);
        String path = submitted.header("Location");
        Response approved = decide(TOKEN, path, "approval");
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        return ended(path);
    }

    /// Posts a decision that says nothing more.
    public static Response decide(String token, String path, String decision) {
        return api().header("Authorization", "Bearer " + token).post(path + "/" + decision);
    }

    /// How an import ended, once it has.
    public static Response ended(String path) {
        long begun = System.nanoTime();
        Response told = told(path);
        while (UNDER_WAY.contains(told.<String>path("status"))) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONG);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            told = told(path);
        }
        return told;
    }

    private static Response told(String path) {
        return api().header("Authorization", "Bearer " + TOKEN).get(path);
    }
}
