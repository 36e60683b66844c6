package cityplan.store.listing;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Reads the cells of a row that JDBC has no word for.
public final class Cells {

    private Cells() {}

    /// The columns `<name>_zh` and `<name>_en`.
    public static @Nullable Text text(ResultSet row, String name) throws SQLException {
        return Text.of(row.getString(name + "_zh"), row.getString(name + "_en"));
    }

    public static Instant instant(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant optionalInstant(ResultSet row, String name)
            throws SQLException {
        OffsetDateTime moment = row.getObject(name, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public static @Nullable Integer integer(ResultSet row, String name) throws SQLException {
        return row.getObject(name, Integer.class);
    }
}
