package cityplan.local.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What guards the writes of a database, taken down and put up again.
final class Walls {

    private static final String AUDIT =
            "audit(text, text, text, text, text, text, text, text, integer, text, json)";
    private static final String GUARDED =
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relkind IN ('r', 'p') ORDER BY relname";
    private static final String SILENT =
            """
            CREATE OR REPLACE FUNCTION audit(subject text, actor text, client text, address text, request_id text,
                method text, path text, outcome text, status integer, problem text, what json) RETURNS bigint
                LANGUAGE sql RETURN 0
            """;

    private final Connection connection;
    private final List<String> guarded;
    private final String audit;

    Walls(Connection connection) throws SQLException {
        this.connection = connection;
        this.guarded = list(GUARDED);
        this.audit =
                list("SELECT pg_get_functiondef('%s'::regprocedure)".formatted(AUDIT)).getFirst();
    }

    /// @param security whether row-level security holds every row
    /// @param audited whether every write has its entry
    void set(boolean security, boolean audited) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : guarded) {
                statement.execute(
                        "ALTER TABLE %s %s ROW LEVEL SECURITY"
                                .formatted(table, security ? "ENABLE" : "DISABLE"));
            }
            statement.execute(audited ? audit : SILENT);
        }
    }

    private List<String> list(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
