package cityplan.common.test;

import cityplan.common.test.postgres.Postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/// Gives the tests of a service a real PostgreSQL of their own.
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private Postgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = Postgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.url(),
                "quarkus.datasource.username",
                Postgres.SERVICE,
                "quarkus.datasource.password",
                Postgres.SERVICE,
                "quarkus.flyway.username",
                Postgres.OWNER,
                "quarkus.flyway.password",
                Postgres.OWNER,
                "mp.jwt.verify.publickey",
                Tokens.publicKey());
    }

    @Override
    public void stop() {
        try {
            postgres.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
