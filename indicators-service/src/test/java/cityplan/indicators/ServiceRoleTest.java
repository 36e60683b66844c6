package cityplan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What the role can do that the service works with, should a statement slip past the service.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ServiceRoleTest {

    private static final String CLOSE =
            """
            UPDATE observation_vintage SET recorded = tstzrange(lower(recorded), clock_timestamp())
             WHERE upper_inf(recorded) AND series IN (SELECT id FROM series WHERE region = '%s')
            """;

    private static final String BEGIN =
            """
            INSERT INTO observation_vintage (series, period, value, status, recorded, recorded_by)
            SELECT min(id), '1951', 1, 'final', tstzrange(clock_timestamp(), NULL), 'test'
              FROM series WHERE region = '%s'
            """;

    @Inject Jdbi jdbi;

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM observation_vintage",
                "TRUNCATE theme_vintage",
                "UPDATE observation_vintage SET value = 1",
                "DELETE FROM indicator",
                "UPDATE series SET region = '530103'",
                "DROP TABLE theme_vintage",
                "CREATE TABLE mine (n int)",
                "ALTER TABLE theme_vintage DISABLE TRIGGER ALL",
                "ALTER TABLE theme_vintage DISABLE ROW LEVEL SECURITY",
                "DROP POLICY granted_begin ON theme_vintage",
                "CALL guard_vintages('theme', '{indicator-editor}', '''{}''')",
                "CREATE OR REPLACE FUNCTION granted(roles text[], place jsonb) RETURNS boolean LANGUAGE sql RETURN true",
                "SET ROLE owner",
                "SET session_replication_role = replica",
                "DELETE FROM flyway_schema_history"
            })
    void it_cannot_change_what_holds_the_record(String statement) {
        assertThatThrownBy(() -> tried("{}", statement))
                .rootCause()
                .hasMessageMatching(
                        "(?s).*(permission denied|must be owner|must be able to SET ROLE).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOSE, BEGIN})
    void without_grants_it_begins_and_ends_no_vintage(String statement) {
        assertThatThrownBy(() -> tried("{}", statement.formatted("530102")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOSE, BEGIN})
    void with_the_grants_of_a_district_it_writes_there_only(String statement) {
        String grants = "{\"indicator-editor\": [{\"regions\": [\"530102\"]}]}";

        assertThat(tried(grants, statement.formatted("530102"))).isPositive();
        assertThatThrownBy(() -> tried(grants, statement.formatted("530103")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void every_table_of_vintages_has_row_level_security() {
        List<String> open =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        SELECT relname FROM pg_class
                                         WHERE relname LIKE '%\\_vintage' AND relkind = 'r' AND NOT relrowsecurity
                                        """)
                                .mapTo(String.class)
                                .list());

        assertThat(open).isEmpty();
    }

    /// What a statement would do to so many rows.
    private int tried(String grants, String statement) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            handle.createQuery("SELECT take_grants(CAST(:grants AS jsonb))")
                    .bind("grants", grants)
                    .mapTo(String.class)
                    .one();
            int rows = handle.execute(statement);
            handle.rollback();
            return rows;
        }
    }
}
