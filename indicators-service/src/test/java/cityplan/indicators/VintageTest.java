package cityplan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.Roles;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What PostgreSQL holds, whoever writes.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VintageTest {

    @Inject Jdbi jdbi;

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE observation_vintage SET value = value + 1",
                "DELETE FROM observation_vintage",
                "UPDATE indicator_vintage SET name_en = 'x'",
                "DELETE FROM target_statement_vintage",
                "DELETE FROM source_vintage"
            })
    void nothing_recorded_is_changed_or_removed(String statement) {
        refuses(Roles.owner(), statement, "can only be closed");
        refuses(jdbi, statement, "permission denied");
    }

    @Test
    void the_begin_of_what_is_recorded_is_not_moved() {
        refuses(
                Roles.owner(),
                "UPDATE region_vintage SET recorded = tstzrange(lower(recorded) + interval '1 microsecond', NULL) WHERE upper_inf(recorded)",
                "can only be closed");
    }

    @Test
    void two_vintages_never_overlap() {
        refuses(
                Roles.owner(),
                """
                INSERT INTO theme_vintage (code, name_zh, name_en, ordinal, recorded, recorded_by)
                SELECT code, name_zh, name_en, 99, tstzrange(clock_timestamp(), NULL), 'test'
                  FROM theme_vintage
                """,
                "theme_one_vintage_at_a_time");
    }

    @Test
    void a_value_is_a_finite_number() {
        refuses(
                Roles.owner(),
                """
                INSERT INTO observation_vintage (series, period, value, status, recorded, recorded_by)
                SELECT min(id), '1999', 'NaN', 'final', tstzrange(clock_timestamp(), NULL), 'test' FROM series
                """,
                "observation_value_is_finite");
    }

    @Test
    void stamps_rise_strictly() {
        List<String> stamps =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        "SELECT take_recording_stamp()::text FROM generate_series(1, 200)")
                                .mapTo(String.class)
                                .list());

        assertThat(stamps).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void every_constraint_has_a_name_of_its_own() {
        List<String> unnamed =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        SELECT conname FROM pg_constraint
                                         WHERE connamespace = 'public'::regnamespace
                                           AND contype IN ('p', 'u', 'f', 'c', 'x')
                                           AND conrelid <> 'flyway_schema_history'::regclass
                                           AND conname ~ '_(pkey|key|fkey|check|excl)[0-9]*$'
                                        """)
                                .mapTo(String.class)
                                .list());

        assertThat(unnamed).isEmpty();
    }

    private static void refuses(Jdbi who, String statement, String because) {
        assertThatThrownBy(() -> who.useTransaction(handle -> handle.execute(statement)))
                .rootCause()
                .hasMessageContaining(because);
    }
}
