package cityplan.store.audit.reading;

import cityplan.store.listing.Cells;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.util.RawValue;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// An entry of the audit. What was written stands as it was hashed.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
        long number,
        Instant at,
        String subject,
        @Nullable String actor,
        @Nullable String client,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String method,
        @Nullable String path,
        String outcome,
        @Nullable Integer status,
        @Nullable String problem,
        RawValue what,
        String previous,
        String algorithm,
        String hash) {

    /// Who, from where, and what came of it: what stands together in an export and in the text that
    /// is hashed.
    List<@Nullable Object> circumstances() {
        return Arrays.asList(
                subject, actor, client, address, requestId, method, path, outcome, status, problem);
    }

    static EntryView of(ResultSet row) throws SQLException {
        return new EntryView(
                row.getLong("number"),
                Cells.instant(row, "at"),
                row.getString("subject"),
                row.getString("actor"),
                row.getString("client"),
                row.getString("address"),
                row.getString("request_id"),
                row.getString("method"),
                row.getString("path"),
                row.getString("outcome"),
                Cells.integer(row, "status"),
                row.getString("problem"),
                new RawValue(row.getString("what")),
                row.getString("previous"),
                row.getString("algorithm"),
                row.getString("hash"));
    }
}
