package cityplan.gateway.change;

import cityplan.common.problem.Violation;
import cityplan.gateway.client.IndicatorsClient;
import cityplan.gateway.client.ProjectsClient;
import cityplan.gateway.client.Questions;
import cityplan.gateway.client.Refusal;
import cityplan.gateway.client.Reply;
import cityplan.gateway.client.Sender;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Asks the services for the next entries of their feeds.
@Singleton
class Feeds {

    private final IndicatorsClient indicators;
    private final ProjectsClient projects;
    private final Questions questions;

    Feeds(IndicatorsClient indicators, ProjectsClient projects, Questions questions) {
        this.indicators = indicators;
        this.projects = projects;
        this.questions = questions;
    }

    /// What a service tells, at the moments at which it was asked.
    record Told(Instant asOf, LocalDate at, List<Entry> entries) {}

    /// A place that the service does not know is the fault of the request that brought it.
    Reply<Told> ask(Part part, ChangesQuery query, Places from, Sender sender) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        from.of(part).parameters().forEach(asked::add);
        asked.add("limit", String.valueOf(query.limit()));
        query.at().ifPresent(day -> asked.add("at", day.toString()));
        asked.addAll("resource", query.resources(part));
        CompletionStage<Told> told =
                questions
                        .ask(part, () -> page(part, asked, sender))
                        .thenApply(page -> told(part, page))
                        .exceptionallyCompose(failure -> failed(failure, query));
        return questions.await(part, told);
    }

    private CompletionStage<ObjectNode> page(
            Part part, MultivaluedMap<String, String> query, Sender sender) {
        return switch (part) {
            case INDICATORS -> indicators.changes(query, sender);
            case PROJECTS -> projects.changes(query, sender);
        };
    }

    private static Told told(Part part, ObjectNode page) {
        var entries = new ArrayList<Entry>();
        page.path("items").forEach(item -> entries.add(Entry.of(part, (ObjectNode) item)));
        return new Told(
                Instant.parse(page.path("asOf").asText()),
                LocalDate.parse(page.path("at").asText()),
                entries);
    }

    private static CompletionStage<Told> failed(Throwable failure, ChangesQuery query) {
        return query.from().isPresent()
                ? Refusal.failed(failure, Violation.parameter(query.cursor(), "cursor-malformed"))
                : CompletableFuture.failedStage(failure);
    }
}
