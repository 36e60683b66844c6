package cityplan.images;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Service;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;

/// The three images as an operator runs them: read-only, without rights, each on its own.
class ImagesIT {

    private static final Duration GRACE = Duration.ofSeconds(35);

    /// 128 and the number of SIGTERM: Java's own way to say that it ended in order.
    private static final long ENDED = 143;

    private static Fleet fleet;

    @BeforeAll
    static void start() throws Exception {
        fleet = Fleet.start();
    }

    @AfterAll
    static void stop() {
        fleet.close();
    }

    @Test
    void run_where_the_tests_run_on_containers() {
        assertThat(System.getProperty("test.postgres")).isEqualTo("container");
    }

    @ParameterizedTest
    @EnumSource
    void are_ready(Service service) throws Exception {
        assertThat(fleet.of(service).management("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void answer_requests() throws Exception {
        Container gateway = fleet.of(Service.GATEWAY);

        assertThat(gateway.get("/v1/indicators").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/v1/projects").statusCode()).isEqualTo(200);
        assertThat(fleet.of(Service.INDICATORS).get("/v1/indicators").body()).contains("items");
        assertThat(fleet.of(Service.PROJECTS).get("/v1/projects").body()).contains("items");
    }

    @ParameterizedTest
    @EnumSource
    void log_no_error_and_start_from_their_cache(Service service) {
        assertThat(fleet.of(service).log()).contains("started in").doesNotContain("ERROR", "[aot]");
    }

    @ParameterizedTest
    @EnumSource
    void run_as_a_user_without_rights(Service service) throws Exception {
        Container container = fleet.of(service);

        assertThat(container.configuration().getUser()).isEqualTo("10001:10001");
        assertThat(container.run("/opt/java/bin/java", "-XshowSettings:properties", "-version"))
                .contains("user.name = service")
                .contains("file.encoding = UTF-8")
                .contains("sun.jnu.encoding = UTF-8");
    }

    @ParameterizedTest
    @EnumSource
    void have_no_shell(Service service) {
        Container container = fleet.of(service);

        for (String shell : List.of("/bin/sh", "/bin/bash", "/usr/bin/sh", "/bin/busybox")) {
            assertThat(container.has(shell)).as(shell).isFalse();
        }
        assertThat(container.has("/app/quarkus-run.jar")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void say_where_they_come_from(Service service) {
        assertThat(fleet.of(service).configuration().getLabels())
                .containsEntry("org.opencontainers.image.title", service.module())
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
                .containsKeys(
                        "org.opencontainers.image.version",
                        "org.opencontainers.image.revision",
                        "org.opencontainers.image.created",
                        "org.opencontainers.image.description");
    }

    @ParameterizedTest
    @EnumSource
    void end_in_order_within_their_grace_period(Service service) throws Exception {
        try (Container another = fleet.another(service)) {
            Stopped stopped = another.stop(GRACE);

            assertThat(stopped.exitCode()).isEqualTo(ENDED);
            assertThat(stopped.took()).isLessThan(GRACE);
            assertThat(another.log()).contains("stopped in").doesNotContain("ERROR");
        }
    }
}
