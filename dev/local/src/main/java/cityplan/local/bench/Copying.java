package cityplan.local.bench;

import cityplan.local.bench.Rows.Row;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// What PostgreSQL itself takes for the same: COPY into the tables as they are, with all their
/// constraints, indexes and triggers, and COPY of what an export asks for.
record Copying(Connection connection) {

    private static final String VALUES =
            "COPY observation_vintage (series, period, value, status, recorded, recorded_by) FROM '%s' (FORMAT csv)";
    private static final String STATEMENTS =
            "COPY observation_statement_vintage (id, series, period, value, source, recorded, recorded_by) FROM '%s' (FORMAT csv)";

    private static final String EXPORTED =
            """
            COPY (
            WITH page AS (
                SELECT *
                  FROM (SELECT s.indicator, s.region, s.measure, s.frequency, v.series, v.period, v.value,
                               v.qualifier, v.status, i.theme,
                               CASE WHEN s.measure IN ('YOY', 'AAGR') THEN 'PCT' ELSE i.unit END AS unit
                          FROM observation_vintage v
                          JOIN series s ON s.id = v.series
                          JOIN indicator_vintage i ON i.code = s.indicator AND held(i.recorded, now())
                         WHERE held(v.recorded, now())
                           AND EXISTS (SELECT FROM observation_statement_vintage w
                                         JOIN source_vintage d ON d.id = w.source AND held(d.recorded, now())
                                        WHERE w.series = v.series AND w.period = v.period AND w.value = v.value
                                          AND held(w.recorded, now()) AND d.published_on <= current_date
                                       OFFSET 0)) AS row
                 WHERE theme = '%s'
                 ORDER BY indicator, region, measure, period)
            SELECT indicator, region, measure, page.period, value, status, stated.source, qualifier,
                   stated.locator, stated.note, stated.id, unit
              FROM page CROSS JOIN LATERAL (
                   SELECT w.id, w.source, w.locator, w.note
                     FROM observation_statement_vintage w
                     JOIN source_vintage d ON d.id = w.source AND held(d.recorded, now())
                    WHERE w.series = page.series AND w.period = page.period AND w.value = page.value
                      AND held(w.recorded, now()) AND d.published_on <= current_date) stated
             ORDER BY indicator, region, measure, period
            ) TO '/dev/null' (FORMAT csv, HEADER)
            """;

    /// Copies rows as they stand after an import; the files are made before.
    Duration in(Rows rows, Path directory) throws SQLException, IOException {
        Map<String, Long> series = series(rows);
        Path values = directory.resolve("values.csv");
        Path statements = directory.resolve("statements.csv");
        try (OutputStream one = buffered(values);
                OutputStream other = buffered(statements)) {
            rows.each(row ->
                    write(
                            row,
                            series.getOrDefault(row.indicator() + row.region(), 0L),
                            one,
                            other));
        }
        long begun = System.nanoTime();
        connection.setAutoCommit(false);
        execute(VALUES.formatted(values));
        execute(STATEMENTS.formatted(statements));
        connection.commit();
        connection.setAutoCommit(true);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    Duration out(Rows rows) throws SQLException {
        execute("SET work_mem = '64MB'");
        long begun = System.nanoTime();
        execute(EXPORTED.formatted(rows.theme()));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void settle() throws SQLException {
        execute("VACUUM ANALYZE observation_vintage, observation_statement_vintage, series");
        execute("CHECKPOINT");
    }

    private Map<String, Long> series(Rows rows) throws SQLException {
        execute(
                """
                INSERT INTO series (indicator, region, measure, frequency)
                SELECT i.code, r.code, 'LEVEL', 'annual'
                  FROM indicator_vintage i JOIN region r ON r.code IN ('%s')
                 WHERE i.theme = '%s'
                """
                        .formatted(String.join("', '", Rows.REGIONS), rows.theme()));
        Map<String, Long> series = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT indicator || region, id FROM series")) {
            while (found.next()) {
                series.put(found.getString(1), found.getLong(2));
            }
        }
        return series;
    }

    private static void write(Row row, long series, OutputStream values, OutputStream statements) {
        String of = "%d,%d,%s".formatted(series, row.year(), row.value());
        try {
            values.write(line("%s,final,\"[now,)\",bench\n".formatted(of)));
            statements.write(
                    line(
                            "obs-copy-%d-%d,%s,FYP14_2021,\"[now,)\",bench\n"
                                    .formatted(series, row.year(), of)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static OutputStream buffered(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private static byte[] line(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
