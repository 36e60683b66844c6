package cityplan.common.test;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.postgres.Kind;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.sql.SQLException;

import javax.sql.DataSource;

/// What the server says of itself over the service's own connection, so that the switch between the
/// kinds cannot silently do nothing. A service's test extends this.
public abstract class DatabaseInUse {

    @Inject DataSource database;

    @Test
    void is_of_the_kind_that_was_asked_for() throws Exception {
        boolean here = InetAddress.getByName(ask("host(inet_server_addr())")).isLoopbackAddress();

        assertThat(here ? Kind.EMBEDDED : Kind.CONTAINER).isEqualTo(Kind.asked());
    }

    @Test
    void is_postgresql_18() throws SQLException {
        assertThat(ask("current_setting('server_version_num')")).startsWith("18");
    }

    @Test
    void sorts_text_by_code_points() throws SQLException {
        assertThat(
                        ask(
                                """
                                (SELECT concat(datlocprovider, ' ', datlocale)
                                   FROM pg_database
                                  WHERE datname = current_database())\
                                """))
                .isEqualTo("b C.UTF-8");
    }

    private String ask(String expression) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT " + expression)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
