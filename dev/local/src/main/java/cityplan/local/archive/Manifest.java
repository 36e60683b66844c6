package cityplan.local.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/// What a backup says of itself.
///
/// @param format the version of the layout of the file
/// @param versions what it was made with
/// @param systemIdentifier the number that PostgreSQL gave the cluster when it was made
/// @param span from where to where in the write-ahead log it reaches
/// @param recorded the last recording stamp of each database that is certainly in it
/// @param contents how much there is to unpack
public record Manifest(
        int format,
        Versions versions,
        String systemIdentifier,
        Span span,
        Map<String, Instant> recorded,
        Contents contents) {

    public static final int FORMAT = 1;

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /// The databases come back as they were at `ended`.
    public record Span(
            int timeline, String startLsn, String stopLsn, Instant began, Instant ended) {}

    /// Files and their bytes, without this description.
    public record Contents(long files, long bytes) {}

    public Manifest {
        recorded = Map.copyOf(recorded);
    }

    byte[] toJson() throws JsonProcessingException {
        return JSON.writeValueAsBytes(this);
    }

    /// The version of the layout alone, which any version of this class can read.
    static int format(byte[] json) throws IOException {
        return JSON.readTree(json).path("format").asInt();
    }

    static Manifest read(byte[] json) throws IOException {
        return JSON.readValue(json, Manifest.class);
    }
}
