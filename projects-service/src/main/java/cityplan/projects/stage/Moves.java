package cityplan.projects.stage;

import cityplan.common.period.Period;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.common.query.Parameters;
import cityplan.projects.event.EventTable;
import cityplan.projects.event.Events;
import cityplan.projects.stage.rule.Judgement;
import cityplan.projects.stage.rule.Judgement.Claim;
import cityplan.projects.stage.rule.Objection;
import cityplan.projects.stage.rule.Published;
import cityplan.projects.stage.rule.Statement;
import cityplan.store.idempotency.Repeats;
import cityplan.store.listing.Resource;
import cityplan.store.moment.Moment;
import cityplan.store.record.Input;
import cityplan.store.write.Precondition;
import cityplan.store.write.Recordings;
import cityplan.store.write.WriteRequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Records that a project was moved to another stage, suspended or resumed, as an event. It is
/// judged by what is held of the project, which must be what the request has seen.
@RequestScoped
class Moves {

    private static final String NOUN = "project";

    private final WriteRequest request;
    private final Repeats repeats;
    private final Recordings recordings;
    private final HeldProjects held;
    private final Events events;

    Moves(
            WriteRequest request,
            Repeats repeats,
            Recordings recordings,
            HeldProjects held,
            Events events) {
        this.request = request;
        this.repeats = repeats;
        this.recordings = recordings;
        this.held = held;
        this.events = events;
    }

    Response record(String code, Asked asked, byte[] body) {
        return repeats.of(body).answer(() -> recorded(code, asked, body));
    }

    private Response recorded(String code, Asked asked, byte[] body) {
        Parameters parameters = request.parameters();
        parameters.path("code", code);
        parameters.check();
        Precondition seen = request.precondition();
        Map<String, String> said = request.cells(asked.body(), body);
        Moment now = held.now();
        Course course = held.course(code, now);
        seen.check(NOUN, code, held.since(code));
        var cells = new HashMap<>(said);
        cells.put("event", judged(asked, said, course, now));
        cells.put("planned", "false");
        cells.put("move", String.valueOf(1 + moves(course)));
        String id = "evt-" + UUID.randomUUID();
        Input row = request.row(new EventTable(), Map.of("id", id, NOUN, code), cells);
        Precondition judged = Precondition.seen(now.asOf());
        return recordings.make(
                Resource.keyed("project-event", Map.of("id", id), events),
                "/v1/project-events/" + id,
                row,
                handle -> judged.check(NOUN, code, HeldProjects.since(handle, code)));
    }

    /// The kind of event that the change is; one that may not be is thrown as a problem.
    private String judged(Asked asked, Map<String, String> said, Course course, Moment now) {
        String source = Objects.requireNonNull(said.get("source"));
        Optional<Published> published = held.published(source);
        Period period = Period.parse(said.getOrDefault("period", "")).orElseThrow();
        var claim = new Claim(asked.change(said), period, published.orElse(null));
        return switch (Judgement.of(claim, course.statements(), now.at())) {
            case Judgement.Possible(var event, var objections) -> {
                refuse(objections, published.isEmpty() ? Optional.of(source) : Optional.empty());
                yield event;
            }
            case Judgement.Impossible(var present) ->
                    throw new ProblemException(
                            new Problem.NotFromHere(
                                    NOUN, course.project(), present.state(), present.open()));
        };
    }

    private static void refuse(List<Objection> objections, Optional<String> unknownSource) {
        var violations = new ArrayList<Violation>();
        objections.forEach(each ->
                violations.add(
                        new Violation(
                                new Violation.Place.Pointer("/" + each.part()),
                                each.code(),
                                each.arguments())));
        unknownSource.ifPresent(source ->
                violations.add(Violation.pointer("/source", "unknown-reference", source)));
        if (!violations.isEmpty()) {
            throw new ProblemException(new Problem.Invalid(violations));
        }
    }

    private static int moves(Course course) {
        return course.statements().stream()
                .map(Statement::move)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
