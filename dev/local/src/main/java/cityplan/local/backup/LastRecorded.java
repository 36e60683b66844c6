package cityplan.local.backup;

import cityplan.local.postgres.Superuser;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The last recording stamp of every database of a suite.
public final class LastRecorded {

    private static final String LAST = "SELECT last FROM recording";
    private static final List<String> NOT_MADE_YET = List.of("3D000", "42P01");

    private LastRecorded() {}

    public static Map<String, Instant> of(Superuser superuser) throws IOException, SQLException {
        Map<String, Instant> stamps = new LinkedHashMap<>();
        for (String database : Service.databases()) {
            stamps.put(database, of(superuser, database));
        }
        return stamps;
    }

    private static Instant of(Superuser superuser, String database)
            throws IOException, SQLException {
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(LAST)) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException refused) {
            if (NOT_MADE_YET.contains(refused.getSQLState())) {
                throw new Refusal(
                        "The database %s is not made yet: wait until ./suite up says Ready."
                                .formatted(database),
                        refused);
            }
            throw refused;
        }
    }
}
