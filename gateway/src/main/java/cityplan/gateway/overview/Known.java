package cityplan.gateway.overview;

import cityplan.gateway.client.Indicator;
import cityplan.gateway.client.Observation;
import cityplan.gateway.client.Target;
import cityplan.gateway.context.Judged;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/// What indicators-service holds of a region's year.
///
/// @param indicators the headline ones, and those that fall short
/// @param observations the yearly ones of the headline indicators, up to the year
/// @param aims every target of the year, whatever its indicator
/// @param shortfalls those that are missed or endangered most
/// @param changed what was recorded of headline indicators since the moment that is asked about
record Known(
        List<Indicator> indicators,
        List<Observation> observations,
        List<Aim> aims,
        List<Aim> shortfalls,
        Optional<ObjectNode> changed) {

    Known {
        indicators = List.copyOf(indicators);
        observations = List.copyOf(observations);
        aims = List.copyOf(aims);
        shortfalls = List.copyOf(shortfalls);
    }

    /// A target of the year, and how it stands.
    record Aim(Target target, Judged judged) {}

    /// Asks for all of it; a region that is not known is a 404.
    static CompletionStage<Known> ask(Question question, List<String> headline, Inquiry inquiry) {
        var region = inquiry.one(Part.INDICATORS, "regions", "region", question.region());
        var observations =
                inquiry.list(Part.INDICATORS, "observations", question.figures(headline))
                        .thenApply(rows -> inquiry.read(rows, Observation.class));
        var changed = changed(question, headline, inquiry);
        var aimed =
                Judged.ask(inquiry, question.targets())
                        .thenCompose(judged -> aimed(judged, headline, inquiry));
        return region.thenCompose(_ -> aimed)
                .thenCombine(observations, Known::with)
                .thenCombine(changed, Known::with);
    }

    private static CompletionStage<Known> aimed(
            List<Judged> judged, List<String> headline, Inquiry inquiry) {
        List<Aim> aims =
                judged.stream()
                        .map(each -> new Aim(inquiry.read(each.target(), Target.class), each))
                        .toList();
        List<Aim> shortfalls = Shortfalls.of(aims);
        List<String> codes =
                Stream.concat(
                                headline.stream(),
                                shortfalls.stream().map(each -> each.target().indicator()))
                        .distinct()
                        .toList();
        return inquiry.list(Part.INDICATORS, "indicators", Map.of("code", codes))
                .thenApply(rows -> inquiry.read(rows, Indicator.class))
                .thenApply(
                        found -> new Known(found, List.of(), aims, shortfalls, Optional.empty()));
    }

    private static CompletionStage<Optional<ObjectNode>> changed(
            Question question, List<String> headline, Inquiry inquiry) {
        return question.since()
                .map(since ->
                        inquiry.answer(
                                        Part.INDICATORS,
                                        "observations",
                                        question.changedFigures(headline, since))
                                .thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()));
    }

    private Known with(List<Observation> found) {
        return new Known(indicators, found, aims, shortfalls, changed);
    }

    private Known with(Optional<ObjectNode> found) {
        return new Known(indicators, observations, aims, shortfalls, found);
    }
}
