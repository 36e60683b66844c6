package cityplan.gateway.report;

import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;
import cityplan.gateway.report.Known.Scope;
import cityplan.gateway.report.rule.Citations;
import cityplan.gateway.view.Composed;

import jakarta.inject.Singleton;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Puts the report of a plan together. It stands without projects-service, but not without
/// indicators-service.
@Singleton
class PlanReports {

    Composed of(Question question, Inquiry inquiry) {
        inquiry.require(Part.INDICATORS);
        CompletionStage<Scope> scope = Known.scope(question, inquiry);
        CompletionStage<Known> asked =
                scope.thenCompose(found -> Known.ask(question, found, inquiry));
        var askedToo =
                inquiry.secondary(
                        Part.PROJECTS,
                        () -> scope.thenCompose(found -> Carriers.ask(found, inquiry)));
        Known known = inquiry.primary(Part.INDICATORS, asked);
        Optional<Carriers> carriers = askedToo.get();
        var draft = new Draft(question, known, carriers, inquiry.moment());
        var units = inquiry.list(Part.INDICATORS, "units", Map.of("code", draft.units()));
        var sources = inquiry.list(Part.INDICATORS, "sources", Map.of("id", draft.cited()));
        var report =
                draft.report(
                        inquiry.primary(Part.INDICATORS, units),
                        Citations.numbered(inquiry.primary(Part.INDICATORS, sources)));
        return Composed.of(report, carriers.isPresent(), Part.PROJECTS);
    }
}
