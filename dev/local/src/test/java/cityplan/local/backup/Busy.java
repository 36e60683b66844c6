package cityplan.local.backup;

import cityplan.local.archive.Meter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Writes a row whenever a backup has copied a little, and has a checkpoint made now and then.
final class Busy {

    private static final int PIECES = 20;
    private static final int CHECKPOINT = 20;

    private final Connection connection;
    private final ByteArrayOutputStream screen;
    private int pieces;
    private int written;
    private int certain;

    Busy(Connection connection, ByteArrayOutputStream screen) {
        this.connection = connection;
        this.screen = screen;
    }

    Meter meter() {
        return new Meter(_ -> {}, this::write);
    }

    /// How many rows were written before the backup came to its end.
    int certain() {
        return certain;
    }

    private boolean write() {
        pieces++;
        if (pieces % PIECES != 0) {
            return false;
        }
        written++;
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO written VALUES (%d)".formatted(written));
            if (written % CHECKPOINT == 0) {
                statement.execute("CHECKPOINT");
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        if (!screen.toString(StandardCharsets.UTF_8).contains("[3/4]")) {
            certain = written;
        }
        return false;
    }
}
