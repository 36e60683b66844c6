package cityplan.gateway.inquiry;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.gateway.client.Reply;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked of both services for one view, all of it at one moment and until one deadline.
/// Lists are read to their end, at most so many rows.
public final class Inquiry {

    private static final int MOST = 20_000;
    private static final String PAGE = "500";

    /// As many values of one parameter as a list takes.
    private static final int VALUES = 100;

    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");

    private final Services services;
    private final Asked asked;
    private final Settled settled;
    private final Deadline deadline;

    Inquiry(Services services, Asked asked, Settled settled, Deadline deadline) {
        this.services = services;
        this.asked = asked;
        this.settled = settled;
        this.deadline = deadline;
    }

    public Moment moment() {
        return settled.moment();
    }

    /// The last moment by then at which each part had recorded anything.
    public Map<Part, Instant> states() {
        return settled.states();
    }

    /// Refuses a view that cannot do without a part which was silent just now.
    public void require(Part part) {
        if (settled.isSilent(part)) {
            throw unavailable(part);
        }
    }

    /// What the part answers that a view cannot do without.
    public <T> T primary(Part part, CompletionStage<T> asked) {
        return deadline.await(part, asked).get().orElseThrow(() -> unavailable(part));
    }

    /// Begins to ask a part for what a view can do without; a part that was silent just now is not
    /// asked again.
    public <T> Supplier<Optional<T>> secondary(Part part, Supplier<CompletionStage<T>> question) {
        if (settled.isSilent(part)) {
            return Optional::empty;
        }
        Reply<T> reply = deadline.await(part, question.get());
        return reply::get;
    }

    /// The rows of a list that the criteria leave; none where a criterion names no value. Where one
    /// names more values than a list takes, as many as it takes are asked for at once.
    public CompletionStage<List<ObjectNode>> list(
            Part part, String list, Map<String, List<String>> criteria) {
        if (criteria.values().stream().anyMatch(List::isEmpty)) {
            return CompletableFuture.completedStage(List.of());
        }
        CompletionStage<List<ObjectNode>> all = CompletableFuture.completedStage(List.of());
        for (Map<String, List<String>> some : Criteria.split(criteria, VALUES)) {
            MultivaluedMap<String, String> query = query(some);
            query.add("limit", PAGE);
            all = all.thenCompose(rows -> pages(part, list, query, rows));
        }
        return all;
    }

    /// The row of a list that has the code; a 404 where there is none.
    public CompletionStage<ObjectNode> one(Part part, String list, String noun, String code) {
        return list(part, list, Map.of("code", List.of(code)))
                .thenApply(rows ->
                        rows.stream()
                                .findFirst()
                                .orElseThrow(() ->
                                        new ProblemException(new Problem.NotFound(noun, code))));
    }

    /// The rows of a page.
    public static List<ObjectNode> items(ObjectNode page) {
        var rows = new ArrayList<ObjectNode>();
        page.path("items").forEach(row -> rows.add((ObjectNode) row));
        return rows;
    }

    /// The answer to a question that is no list, or the first page of one.
    public CompletionStage<ObjectNode> answer(
            Part part, String question, Map<String, List<String>> criteria) {
        return services.page(part, question, query(criteria), asked.asker());
    }

    /// The stages of a project.
    public CompletionStage<ObjectNode> stages(String project) {
        return services.stages(project, query(Map.of()), asked.asker());
    }

    /// What `fields` asks for: what a view computes with, and all that the answer shows below a
    /// property.
    public String fields(List<String> computed, String property) {
        String prefix = property + ".";
        Stream<String> shown =
                asked.columns().paths().stream()
                        .filter(path -> path.contains(prefix))
                        .map(path -> path.substring(path.indexOf(prefix) + prefix.length()));
        return Stream.concat(computed.stream(), shown).distinct().collect(Collectors.joining(","));
    }

    /// What a row says, as far as a view computes with it.
    public <T> T read(ObjectNode row, Class<T> type) {
        return services.read(row, type);
    }

    /// The same of several rows.
    public <T> List<T> read(List<ObjectNode> rows, Class<T> type) {
        return rows.stream().map(row -> read(row, type)).toList();
    }

    private CompletionStage<List<ObjectNode>> pages(
            Part part, String list, MultivaluedMap<String, String> query, List<ObjectNode> before) {
        return services.page(part, list, query, asked.asker())
                .thenCompose(page -> {
                    var rows = new ArrayList<>(before);
                    rows.addAll(items(page));
                    Matcher next = CURSOR.matcher(page.at("/links/next").asText());
                    if (!next.find()) {
                        return CompletableFuture.completedStage(rows);
                    }
                    if (rows.size() >= MOST) {
                        throw tooMany();
                    }
                    query.putSingle("cursor", next.group(1));
                    return pages(part, list, query, rows);
                });
    }

    private MultivaluedMap<String, String> query(Map<String, List<String>> criteria) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.putAll(criteria);
        query.add("asOf", moment().asOf().toString());
        query.add("at", moment().at().toString());
        return query;
    }

    private static ProblemException unavailable(Part part) {
        return new ProblemException(new Problem.Unavailable(part.service()));
    }

    private static ProblemException tooMany() {
        var violation = Violation.parameter("code", "too-many-rows", String.valueOf(MOST));
        return new ProblemException(new Problem.Invalid(List.of(violation)));
    }
}
