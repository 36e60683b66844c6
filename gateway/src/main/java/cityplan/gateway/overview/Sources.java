package cityplan.gateway.overview;

import cityplan.common.http.Trace;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.gateway.client.IndicatorsClient;
import cityplan.gateway.client.Listed;
import cityplan.gateway.client.Portfolio;
import cityplan.gateway.client.ProjectsClient;
import cityplan.gateway.client.Questions;
import cityplan.gateway.client.Region;
import cityplan.gateway.client.Reply;
import cityplan.gateway.part.Part;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Asks the services for what an overview is made of.
@Singleton
class Sources {

    private static final String MOST = "500";

    private final IndicatorsClient indicators;
    private final ProjectsClient projects;
    private final Questions questions;
    private final List<String> headline;

    Sources(
            IndicatorsClient indicators,
            ProjectsClient projects,
            Questions questions,
            OverviewConfig overview) {
        this.indicators = indicators;
        this.projects = projects;
        this.questions = questions;
        this.headline = overview.headline();
    }

    /// The figures and targets of the headline indicators. The first question settles the moment at
    /// which the others are answered, so that a write between them does not show.
    Reply<Known> known(OverviewQuery query, Trace trace) {
        var asked = new MultivaluedHashMap<String, String>();
        asked.add("code", query.region());
        query.at().ifPresent(day -> asked.add("at", day.toString()));
        CompletionStage<Known> known =
                known(() -> indicators.regions(asked, trace.traceparent(), trace.requestId()))
                        .thenCompose(regions -> known(query, regions, trace));
        return questions.await(Part.INDICATORS, known);
    }

    Reply<Portfolio> portfolio(OverviewQuery query, Trace trace) {
        var asked = new MultivaluedHashMap<String, String>();
        asked.add("region", query.region());
        asked.add("year", String.valueOf(query.year()));
        query.at().ifPresent(day -> asked.add("at", day.toString()));
        CompletionStage<Portfolio> portfolio =
                questions.ask(
                        Part.PROJECTS,
                        () -> projects.portfolio(asked, trace.traceparent(), trace.requestId()));
        return questions.await(Part.PROJECTS, portfolio);
    }

    private CompletionStage<Known> known(OverviewQuery query, Listed<Region> regions, Trace trace) {
        if (regions.items().isEmpty()) {
            throw new ProblemException(new Problem.NotFound("region", query.region()));
        }
        String parent = trace.traceparent();
        String id = trace.requestId();
        var values = values(query, regions);
        var defined = known(() -> indicators.indicators(definitions(regions), parent, id));
        var observed = known(() -> indicators.observations(values, parent, id));
        var aimed = known(() -> indicators.targets(values, parent, id));
        return defined.thenCombine(
                        observed,
                        (definitions, observations) ->
                                new Known(
                                        regions.asOf(),
                                        regions.at(),
                                        definitions.items(),
                                        observations.items(),
                                        List.of()))
                .thenCombine(aimed, (known, targets) -> known.with(targets.items()));
    }

    private <T> CompletionStage<T> known(Supplier<CompletionStage<T>> question) {
        return questions.ask(Part.INDICATORS, question);
    }

    private MultivaluedMap<String, String> definitions(Listed<?> moment) {
        var asked = at(moment);
        asked.put("code", headline);
        return asked;
    }

    private MultivaluedMap<String, String> values(OverviewQuery query, Listed<?> moment) {
        var asked = at(moment);
        asked.put("indicator", headline);
        asked.add("region", query.region());
        asked.add("period", String.valueOf(query.year()));
        return asked;
    }

    private static MultivaluedMap<String, String> at(Listed<?> moment) {
        var asked = new MultivaluedHashMap<String, String>();
        asked.add("asOf", moment.asOf().toString());
        asked.add("at", moment.at().toString());
        asked.add("limit", MOST);
        return asked;
    }
}
