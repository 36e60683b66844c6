package cityplan.gateway.overview;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.gateway.client.Indicator;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.overview.Known.Aim;
import cityplan.gateway.overview.Overview.ChangedFigures;
import cityplan.gateway.overview.Overview.Headline;
import cityplan.gateway.overview.Overview.Shortfall;
import cityplan.gateway.part.Part;
import cityplan.gateway.view.Composed;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts an overview together; it stands as long as either service does.
@Singleton
class Overviews {

    private static final int MOST = 20;

    private final List<String> headline;

    Overviews(OverviewConfig config) {
        this.headline = config.headline();
    }

    Composed of(Question question, Inquiry inquiry) {
        var asked =
                inquiry.secondary(Part.INDICATORS, () -> Known.ask(question, headline, inquiry));
        var askedToo = inquiry.secondary(Part.PROJECTS, () -> Carried.ask(question, inquiry));
        Optional<Known> known = asked.get();
        Optional<Carried> carried = askedToo.get();
        var silent = new ArrayList<Part>();
        if (known.isEmpty()) {
            silent.add(Part.INDICATORS);
        }
        if (carried.isEmpty()) {
            silent.add(Part.PROJECTS);
        }
        if (silent.size() == Part.values().length) {
            throw new ProblemException(new Problem.Unavailable(Part.INDICATORS.service()));
        }
        return new Composed(overview(question, known, carried), silent);
    }

    private Overview overview(Question question, Optional<Known> known, Optional<Carried> carried) {
        Optional<List<Headline>> headlines = known.map(each -> headlines(question, each));
        return new Overview(
                question.region(),
                question.year(),
                headlines.orElse(null),
                headlines.map(found -> Gaps.of(headline, found)).orElse(null),
                known.map(Overviews::shortfalls).orElse(null),
                carried.map(Carried::projects).orElse(null),
                question.since()
                        .flatMap(since -> known.flatMap(each -> changed(since, each)))
                        .orElse(null),
                question.since()
                        .flatMap(since -> carried.flatMap(each -> each.changedSince(since)))
                        .orElse(null));
    }

    /// The headline indicators in the order of the configuration.
    private List<Headline> headlines(Question question, Known known) {
        String period = String.valueOf(question.year());
        return headline.stream()
                .flatMap(code -> defined(code, known))
                .map(indicator -> Figures.headline(indicator, known, period))
                .toList();
    }

    private static List<Shortfall> shortfalls(Known known) {
        return known.shortfalls().stream().map(aim -> shortfall(aim, known)).toList();
    }

    private static Shortfall shortfall(Aim aim, Known known) {
        var name = defined(aim.target().indicator(), known).map(Indicator::name).findFirst();
        return new Shortfall(name.orElse(null), aim.judged().target(), aim.judged().evaluation());
    }

    private static Optional<ChangedFigures> changed(Instant since, Known known) {
        return known.changed()
                .map(page ->
                        new ChangedFigures(
                                since, page.path("total").asLong(), latest(Inquiry.items(page))));
    }

    private static List<ObjectNode> latest(List<ObjectNode> figures) {
        Comparator<ObjectNode> byTime =
                Comparator.comparing(each -> Instant.parse(each.path("recordedFrom").asText()));
        return figures.stream().sorted(byTime.reversed()).limit(MOST).toList();
    }

    private static Stream<Indicator> defined(String code, Known known) {
        return known.indicators().stream().filter(each -> each.code().equals(code));
    }
}
