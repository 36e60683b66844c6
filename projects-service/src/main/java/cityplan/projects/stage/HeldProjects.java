package cityplan.projects.stage;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.projects.stage.rule.Published;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.WholeList;
import cityplan.store.moment.Moment;
import cityplan.store.moment.Recording;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is held at present of projects and of sources, by which a change is judged.
@Singleton
class HeldProjects {

    /// Since when a project and all that is said of it are as they are.
    private static final String SINCE =
            """
            SELECT max(greatest(lower(recorded), upper(recorded)))
              FROM (SELECT recorded FROM project_vintage WHERE code = :project
                     UNION ALL
                    SELECT recorded FROM project_event_vintage WHERE project = :project) AS held
            """;

    private static final String PUBLISHED =
            "SELECT published FROM source_vintage WHERE id = :source AND upper_inf(recorded)";

    private final Jdbi jdbi;
    private final Recording recording;
    private final WholeList lists;
    private final Courses<Course> courses;

    HeldProjects(Jdbi jdbi, Recording recording, WholeList lists, ObjectMapper json) {
        this.jdbi = jdbi;
        this.recording = recording;
        this.lists = lists;
        this.courses = new Courses<>(json, Course.class, course -> course);
    }

    Moment now() {
        return recording.moment(new Parameters(Map.of()));
    }

    /// What is said of a project at a moment.
    Course course(String code, Moment moment) {
        return lists.read(courses, new Conditions().when("code = ?", code), moment, 1).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("project", code)));
    }

    Optional<Instant> since(String code) {
        return jdbi.withHandle(handle -> since(handle, code));
    }

    static Optional<Instant> since(Handle handle, String code) {
        return handle.createQuery(SINCE)
                .bind("project", code)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant);
    }

    Optional<Published> published(String source) {
        return jdbi.withHandle(handle ->
                handle.createQuery(PUBLISHED)
                        .bind("source", source)
                        .mapTo(String.class)
                        .findOne()
                        .map(Published::of));
    }
}
