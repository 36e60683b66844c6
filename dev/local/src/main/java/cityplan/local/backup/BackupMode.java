package cityplan.local.backup;

import cityplan.local.archive.Manifest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's own backup mode, held open by one connection: from its begin on every page that is
/// written goes into the write-ahead log whole. It ends with the connection at the latest.
final class BackupMode {

    /// A temporary slot keeps the log that is needed from being removed; it goes with the session.
    private static final String KEEP_LOG =
            "SELECT pg_create_physical_replication_slot(?, immediately_reserve => true, temporary => true)";

    private static final String BEGIN = "SELECT pg_backup_start('suite', fast => true)";
    private static final String END = "SELECT * FROM pg_backup_stop(wait_for_archive => false)";

    /// The first file holds the first byte after the begin, the last the last byte before the end.
    private static final String SEGMENTS =
            """
            SELECT pg_walfile_name(?::pg_lsn + 1), pg_walfile_name(?::pg_lsn - 1), setting::bigint
              FROM pg_settings
             WHERE name = 'wal_segment_size'
            """;

    private static final String CLUSTER =
            """
            SELECT system_identifier::text, timeline_id::text, current_setting('server_version')
              FROM pg_control_system(), pg_control_checkpoint()
            """;
    private static final String SIZE =
            """
            SELECT sum(pg_database_size(oid)), (SELECT sum(size) FROM pg_ls_waldir())
              FROM pg_database
            """;
    private static final String NOW = "SELECT clock_timestamp()";

    private final Connection connection;
    private final Instant began;
    private final String start;

    /// Bytes of all databases and of the write-ahead log, of which only a part is copied.
    record Size(long data, long log) {}

    /// What the server says of itself.
    record Cluster(String systemIdentifier, int timeline, String version) {}

    /// The end: what belongs into the backup beside the files, and what it spans.
    record End(String label, Segments segments, Manifest.Span span) {}

    private BackupMode(Connection connection, Instant began, String start) {
        this.connection = connection;
        this.began = began;
        this.start = start;
    }

    static BackupMode begin(Connection connection) throws SQLException {
        ask(connection, KEEP_LOG, "suite_backup_" + ProcessHandle.current().pid());
        Instant began = now(connection);
        return new BackupMode(connection, began, ask(connection, BEGIN).getFirst());
    }

    static Size size(Connection connection) throws SQLException {
        List<String> row = ask(connection, SIZE);
        return new Size(Long.parseLong(row.getFirst()), Long.parseLong(row.getLast()));
    }

    Cluster cluster() throws SQLException {
        List<String> row = ask(connection, CLUSTER);
        return new Cluster(row.getFirst(), Integer.parseInt(row.get(1)), row.getLast());
    }

    End end() throws SQLException {
        List<String> row = ask(connection, END);
        String stop = row.getFirst();
        Manifest.Span span =
                new Manifest.Span(cluster().timeline(), start, stop, began, now(connection));
        List<String> names = ask(connection, SEGMENTS, start, stop);
        Segments segments =
                new Segments(names.getFirst(), names.get(1), Long.parseLong(names.getLast()));
        return new End(row.get(1), segments, span);
    }

    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(NOW)) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static List<String> ask(Connection connection, String question, String... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    row.add(answer.getString(i));
                }
                return row;
            }
        }
    }
}
