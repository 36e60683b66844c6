package cityplan.gateway.inquiry;

import cityplan.common.http.Trace;
import cityplan.common.text.Language;
import cityplan.gateway.client.IndicatorsClient;
import cityplan.gateway.client.ProjectsClient;
import cityplan.gateway.client.Questions;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;

import java.util.concurrent.CompletionStage;

/// Asks the services for pages of their lists, and reads the rows.
@Singleton
public class Services {

    private static final String EVALUATIONS = "evaluations";
    private static final String CHANGES = "changes";

    private final IndicatorsClient indicators;
    private final ProjectsClient projects;
    private final Questions questions;
    private final ObjectMapper json;

    Services(
            IndicatorsClient indicators,
            ProjectsClient projects,
            Questions questions,
            ObjectMapper json) {
        this.indicators = indicators;
        this.projects = projects;
        this.questions = questions;
        this.json = json;
    }

    /// Who asks: the trace of the request, and the language that it wants derived text in.
    public record Asker(Trace trace, Language language) {}

    /// A page of a list; of all lists evaluations alone speak a language.
    public CompletionStage<ObjectNode> page(
            Part part, String list, MultivaluedMap<String, String> query, Asker asker) {
        String trace = asker.trace.traceparent();
        String id = asker.trace.requestId();
        return questions.ask(
                part,
                () ->
                        switch (part) {
                            case INDICATORS ->
                                    list.equals(EVALUATIONS)
                                            ? indicators.evaluations(
                                                    query, asker.language.tag(), trace, id)
                                            : indicators.page(list, query, trace, id);
                            case PROJECTS ->
                                    list.equals(CHANGES)
                                            ? projects.changes(query, trace, id)
                                            : projects.page(list, query, trace, id);
                        });
    }

    <T> T read(ObjectNode row, Class<T> type) {
        return json.convertValue(row, type);
    }

    CompletionStage<ObjectNode> stages(
            String project, MultivaluedMap<String, String> query, Asker asker) {
        return questions.ask(
                Part.PROJECTS,
                () ->
                        projects.stages(
                                project,
                                query,
                                asker.trace.traceparent(),
                                asker.trace.requestId()));
    }
}
