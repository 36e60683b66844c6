package cityplan.store.staging;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/// Streams rows into a staged table by PostgreSQL's COPY. What PostgreSQL has against them the
/// driver says as an `IOException`, which must not be taken for one of the file that is read.
public final class CopyRows implements Rows, AutoCloseable {

    private final PGCopyOutputStream out;
    private final StringBuilder line = new StringBuilder();

    public CopyRows(Handle transaction, TableFile file) {
        String copy = "COPY %s FROM STDIN (FORMAT csv)".formatted(file.staged());
        try {
            PGConnection connection = transaction.getConnection().unwrap(PGConnection.class);
            this.out = new PGCopyOutputStream(connection, copy);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    @Override
    public void add(long row, String[] cells) {
        line.setLength(0);
        line.append(row);
        for (String cell : cells) {
            line.append(',');
            if (!cell.isEmpty()) {
                line.append('"').append(cell.replace("\"", "\"\"")).append('"');
            }
        }
        line.append('\n');
        try {
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new ConnectionException(refused);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException refused) {
            throw new ConnectionException(refused);
        }
    }
}
