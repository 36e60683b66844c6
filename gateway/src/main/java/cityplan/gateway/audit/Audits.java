package cityplan.gateway.audit;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
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

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Asks both services whether the chains of their audits hold. The services judge who may ask; one
/// chain alone is no answer.
@Singleton
class Audits {

    private final IndicatorsClient indicators;
    private final ProjectsClient projects;
    private final Questions questions;

    Audits(IndicatorsClient indicators, ProjectsClient projects, Questions questions) {
        this.indicators = indicators;
        this.projects = projects;
        this.questions = questions;
    }

    /// Who asks, and the heads that are known from before.
    record Asked(Map<Part, Optional<String>> heads, Sender sender) {

        private @Nullable String head(Part part) {
            return heads.getOrDefault(part, Optional.empty()).orElse(null);
        }
    }

    VerifiedAudits verified(Asked asked) {
        Reply<ObjectNode> ofIndicators = ask(Part.INDICATORS, asked);
        Reply<ObjectNode> ofProjects = ask(Part.PROJECTS, asked);
        return new VerifiedAudits(needed(ofIndicators), needed(ofProjects));
    }

    /// A head that the service does not take is the fault of the request that brought it.
    private Reply<ObjectNode> ask(Part part, Asked asked) {
        var head = Violation.parameter(part.code() + "Head", "head-expected");
        CompletionStage<ObjectNode> verified =
                questions
                        .ask(part, () -> verification(part, asked))
                        .exceptionallyCompose(failure -> Refusal.failed(failure, head));
        return questions.await(part, verified);
    }

    private CompletionStage<ObjectNode> verification(Part part, Asked asked) {
        String head = asked.head(part);
        return switch (part) {
            case INDICATORS -> indicators.verification(head, asked.sender);
            case PROJECTS -> projects.verification(head, asked.sender);
        };
    }

    private static ObjectNode needed(Reply<ObjectNode> reply) {
        return reply.get()
                .orElseThrow(() ->
                        new ProblemException(new Problem.Unavailable(reply.part().service())));
    }
}
