package cityplan.gateway.overview;

import cityplan.gateway.client.Portfolio;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.overview.Overview.ChangedProject;
import cityplan.gateway.overview.Overview.ChangedProjects;
import cityplan.gateway.overview.Overview.Delay;
import cityplan.gateway.overview.Overview.Lag;
import cityplan.gateway.overview.Overview.Projects;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What projects-service holds of a region's year.
///
/// @param portfolio the counts by sector and stage
/// @param total all of them together, with money and lights
/// @param behind the lines of the list that lag most
/// @param late the milestones of the year that are latest
/// @param changed the projects that something was recorded of since the moment that is asked about
/// @param names of all of these projects that lie in the region, by their code
record Carried(
        Portfolio portfolio,
        ObjectNode total,
        List<ObjectNode> behind,
        List<ObjectNode> late,
        Optional<Recorded> changed,
        Map<String, ObjectNode> names) {

    private static final int MOST = 5;
    private static final int CHANGED = 20;

    private static final Comparator<ObjectNode> WORST_FIRST =
            Comparator.<ObjectNode, BigDecimal>comparing(
                            line -> line.at("/execution/lead").decimalValue())
                    .thenComparing(line -> line.path("project").asText())
                    .thenComparing(line -> line.path("listLevel").asText());

    Carried {
        behind = List.copyOf(behind);
        late = List.copyOf(late);
        names = Map.copyOf(names);
    }

    static CompletionStage<Carried> ask(Question question, Inquiry inquiry) {
        var portfolio = inquiry.answer(Part.PROJECTS, "portfolio", question.projects());
        var behind =
                inquiry.answer(Part.PROJECTS, "investment-lines", question.redLines())
                        .thenApply(page -> worst(Inquiry.items(page)));
        var late =
                inquiry.answer(Part.PROJECTS, "milestones", question.lateMilestones(MOST))
                        .thenApply(Inquiry::items);
        var changed =
                question.since()
                        .map(since -> Recorded.ask(since, inquiry).thenApply(Optional::of))
                        .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()));
        return portfolio
                .thenCombine(behind, (whole, lines) -> carried(whole, lines, inquiry))
                .thenCombine(late, Carried::withLate)
                .thenCombine(changed, Carried::withChanged)
                .thenCompose(carried -> carried.named(question, inquiry));
    }

    /// Those that lag most behind the year.
    static List<ObjectNode> worst(List<ObjectNode> lines) {
        return lines.stream().sorted(WORST_FIRST).limit(MOST).toList();
    }

    private static Carried carried(ObjectNode whole, List<ObjectNode> behind, Inquiry inquiry) {
        return new Carried(
                inquiry.read(whole, Portfolio.class),
                (ObjectNode) whole.path("total"),
                behind,
                List.of(),
                Optional.empty(),
                Map.of());
    }

    private Carried withLate(List<ObjectNode> found) {
        return new Carried(portfolio, total, behind, found, changed, names);
    }

    private Carried withChanged(Optional<Recorded> found) {
        return new Carried(portfolio, total, behind, late, found, names);
    }

    private CompletionStage<Carried> named(Question question, Inquiry inquiry) {
        Stream<String> worst =
                Stream.concat(behind.stream(), late.stream())
                        .map(each -> each.path("project").asText());
        Stream<String> recorded = changed.stream().flatMap(each -> each.projects().stream());
        List<String> codes = Stream.concat(worst, recorded).distinct().toList();
        var criteria =
                Map.of(
                        "code",
                        codes,
                        "region",
                        List.of(question.region()),
                        "fields",
                        List.of("code,name"));
        return inquiry.list(Part.PROJECTS, "projects", criteria)
                .thenApply(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                each -> each.path("code").asText(),
                                                each -> (ObjectNode) each.path("name"))))
                .thenApply(found -> new Carried(portfolio, total, behind, late, changed, found));
    }

    /// The projects with their money and lights, and those that stand worst.
    Projects projects() {
        return new Projects(
                portfolio.projects(),
                portfolio.withoutRegion(),
                Sectors.of(portfolio),
                total,
                behind.stream().map(this::lag).toList(),
                late.stream().map(each -> new Delay(name(each), each)).toList());
    }

    private Lag lag(ObjectNode line) {
        return new Lag(
                line.path("project").asText(),
                name(line),
                line.path("listLevel").asText(),
                (ObjectNode) line.path("execution"));
    }

    private @Nullable ObjectNode name(ObjectNode row) {
        return names.get(row.path("project").asText());
    }

    /// The projects that something was recorded of, the latest first.
    Optional<ChangedProjects> changedSince(Instant since) {
        return changed.map(recorded ->
                new ChangedProjects(
                        since,
                        recorded.complete(),
                        recorded.projects().stream()
                                .filter(names::containsKey)
                                .limit(CHANGED)
                                .map(project -> changed(project, recorded))
                                .toList()));
    }

    private ChangedProject changed(String project, Recorded recorded) {
        List<ObjectNode> changes = recorded.of(project);
        return new ChangedProject(
                project,
                Objects.requireNonNull(names.get(project)),
                changes.size(),
                changes.getLast().path("recordedAt").asText());
    }
}
