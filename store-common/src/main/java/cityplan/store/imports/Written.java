package cityplan.store.imports;

import cityplan.common.problem.Problem;
import cityplan.common.problem.Problems;
import cityplan.common.text.Language;
import cityplan.store.record.Terms;
import cityplan.store.right.Author;
import cityplan.store.right.Grants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is told of an import, as the database keeps it: a problem in both languages.
@Singleton
class Written {

    private static final TypeReference<List<SentFile>> FILES = new TypeReference<>() {};
    private static final String NO_TRACE = "0".repeat(32);

    private final Imported imported;
    private final ObjectMapper json;

    Written(Imported imported, ObjectMapper json) {
        this.imported = imported;
        this.json = json;
    }

    String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String problem(Problem problem) {
        return json(
                Map.of(
                        Language.ZH.tag(),
                                Problems.body(problem, Language.ZH, imported.path(), NO_TRACE),
                        Language.EN.tag(),
                                Problems.body(problem, Language.EN, imported.path(), NO_TRACE)));
    }

    /// The problem that was written down, under the trace that the import's log lines have.
    @Nullable JsonNode problem(@Nullable String text, Language language, UUID job) {
        if (tree(text) instanceof ObjectNode told
                && told.get(language.tag()) instanceof ObjectNode problem) {
            return problem.put("traceId", Job.trace(job));
        }
        return null;
    }

    /// Who handed an import in; one without grants where an earlier version took it.
    private Author author(@Nullable String text, String subject) {
        try {
            return text == null
                    ? new Author(subject, Optional.empty(), Optional.empty(), Grants.NONE)
                    : json.readValue(text, Author.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An import that is to be carried out under a lease.
    Job job(ResultSet row, UUID lease) throws SQLException {
        String decider = row.getString("decider");
        var terms =
                new Terms(
                        Optional.ofNullable(row.getString("reason")),
                        row.getBoolean("dry_run"),
                        author(row.getString("author"), row.getString("created_by")),
                        Optional.ofNullable(row.getString("decided_by"))
                                .map(by -> author(decider, by)));
        return new Job(
                row.getObject("id", UUID.class),
                lease,
                new Order(Charset.forName(row.getString("charset")), terms),
                files(row.getString("files")),
                row.getInt("attempts"));
    }

    List<SentFile> files(String text) {
        try {
            return json.readValue(text, FILES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
