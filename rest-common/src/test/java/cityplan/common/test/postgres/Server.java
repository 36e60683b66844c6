package cityplan.common.test.postgres;

import java.io.IOException;
import java.util.Map;

/// A PostgreSQL server as one kind of test run starts it.
sealed interface Server permits EmbeddedServer, ContainerServer {

    /// Settings that every kind runs with: a test's data is not worth waiting for the disk.
    Map<String, String> SETTINGS =
            Map.of("fsync", "off", "synchronous_commit", "off", "max_connections", "300");

    /// The address of a database for JDBC.
    String url(String database);

    void stop() throws IOException;
}
