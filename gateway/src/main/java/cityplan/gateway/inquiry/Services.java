package cityplan.gateway.inquiry;

import cityplan.common.text.Language;
import cityplan.gateway.client.IndicatorsClient;
import cityplan.gateway.client.ProjectsClient;
import cityplan.gateway.client.Questions;
import cityplan.gateway.client.Sender;
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

    /// Who asks: for which request, and the language that it wants derived text in.
    public record Asker(Sender sender, Language language) {}

    /// A page of a list; of all lists evaluations alone speak a language.
    public CompletionStage<ObjectNode> page(
            Part part, String list, MultivaluedMap<String, String> query, Asker asker) {
        Sender sender = asker.sender;
        return questions.ask(
                part,
                () ->
                        switch (part) {
                            case INDICATORS ->
                                    list.equals(EVALUATIONS)
                                            ? indicators.evaluations(
                                                    query, asker.language.tag(), sender)
                                            : indicators.page(list, query, sender);
                            case PROJECTS ->
                                    list.equals(CHANGES)
                                            ? projects.changes(query, sender)
                                            : projects.page(list, query, sender);
                        });
    }

    <T> T read(ObjectNode row, Class<T> type) {
        return json.convertValue(row, type);
    }

    CompletionStage<ObjectNode> stages(
            String project, MultivaluedMap<String, String> query, Asker asker) {
        return questions.ask(Part.PROJECTS, () -> projects.stages(project, query, asker.sender));
    }
}
