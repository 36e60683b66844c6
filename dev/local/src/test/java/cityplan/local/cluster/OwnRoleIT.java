package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Service;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// A service that may more in its database than it needs does not go on, and says why in the
/// language of its machine.
class OwnRoleIT {

    private static final int WRONG_CONFIGURATION = 78;

    @TempDir private Path directory;
    private Cluster cluster;

    @BeforeEach
    void open() throws IOException {
        cluster = new Cluster(directory).startPostgres();
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    INDICATORS, indicators, en_US.UTF-8, owns the database or may more than a service needs
                    PROJECTS,   projects,   zh_CN.UTF-8, 所指的角色拥有数据库，或其权限超过服务所需
                    PROJECTS,   postgres,   C.UTF-8,     owns the database or may more than a service needs
                    INDICATORS, postgres,   zh_CN.UTF-8, 所指的角色拥有数据库，或其权限超过服务所需
                    """)
    void the_owner_of_a_database_and_who_may_do_everything_are_refused(
            Service service, String role, String lang, String why) throws Exception {
        Map<String, String> settings =
                Map.of(
                        "QUARKUS_DATASOURCE_USERNAME",
                        role,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        cluster.passwords().get(role),
                        "LANG",
                        lang,
                        "LC_ALL",
                        "C.UTF-8");

        Instance refused = cluster.start(Cluster.THIS, service, settings);

        assertThat(refused.exitCode()).isEqualTo(WRONG_CONFIGURATION);
        assertThat(refused.log())
                .contains(why, "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_FLYWAY_USERNAME");
    }
}
