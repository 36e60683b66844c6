package cityplan.gateway.indicator;

import cityplan.gateway.client.Indicator;
import cityplan.gateway.client.Observation;
import cityplan.gateway.client.Target;
import cityplan.gateway.context.Contributors;
import cityplan.gateway.context.Judged;
import cityplan.gateway.context.Territory;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;
import cityplan.gateway.view.Composed;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Puts the context of an indicator together. It stands without projects-service, but not without
/// indicators-service.
@Singleton
class IndicatorContexts {

    Composed of(String code, String region, Inquiry inquiry) {
        inquiry.require(Part.INDICATORS);
        CompletionStage<Territory> territory = Territory.ask(inquiry, region);
        CompletionStage<Known> asked = known(code, territory, inquiry);
        var askedToo =
                inquiry.secondary(
                        Part.PROJECTS,
                        () ->
                                territory.thenCompose(
                                        there -> Contributors.ask(inquiry, List.of(code), there)));
        Known known = inquiry.primary(Part.INDICATORS, asked);
        Optional<Contributors> projects = askedToo.get();
        var context =
                new IndicatorContext(
                        known.territory.region(),
                        known.indicator,
                        known.observations,
                        known.targets,
                        projects.map(Contributors::counted).orElse(null),
                        projects.map(each -> delivery(known, each, inquiry)).orElse(null));
        return Composed.of(context, projects.isPresent(), Part.PROJECTS);
    }

    private static CompletionStage<Known> known(
            String code, CompletionStage<Territory> territory, Inquiry inquiry) {
        var indicator = inquiry.one(Part.INDICATORS, "indicators", "indicator", code);
        return territory.thenCompose(there -> {
            var criteria = Map.of("indicator", List.of(code), "region", List.of(there.code()));
            var observed = inquiry.list(Part.INDICATORS, "observations", criteria);
            var judged = Judged.ask(inquiry, criteria);
            return indicator
                    .thenCombine(
                            observed,
                            (defined, values) -> new Known(there, defined, values, List.of()))
                    .thenCombine(judged, Known::with);
        });
    }

    private static Delivery delivery(Known known, Contributors contributors, Inquiry inquiry) {
        return Deliveries.of(
                inquiry.read(known.indicator, Indicator.class).unit(),
                inquiry.read(known.observations, Observation.class),
                inquiry.read(known.targets.stream().map(Judged::target).toList(), Target.class),
                contributors);
    }

    /// What indicators-service holds.
    private record Known(
            Territory territory,
            ObjectNode indicator,
            List<ObjectNode> observations,
            List<Judged> targets) {

        Known with(List<Judged> judged) {
            return new Known(territory, indicator, observations, judged);
        }
    }
}
