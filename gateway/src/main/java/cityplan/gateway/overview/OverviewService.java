package cityplan.gateway.overview;

import cityplan.common.http.Trace;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.gateway.answer.Moments;
import cityplan.gateway.client.Indicator;
import cityplan.gateway.client.Portfolio;
import cityplan.gateway.client.Reply;
import cityplan.gateway.overview.Overview.Headline;
import cityplan.gateway.part.Part;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts an overview together from what the services answer; it stands as long as one of them does.
@Singleton
class OverviewService {

    private final Sources sources;
    private final List<String> headline;

    OverviewService(Sources sources, OverviewConfig config) {
        this.sources = sources;
        this.headline = config.headline();
    }

    Overview of(OverviewQuery query, Trace trace) {
        Reply<Known> asked = sources.known(query, trace);
        Reply<Portfolio> askedToo = sources.portfolio(query, trace);
        Optional<Known> known = asked.get();
        Optional<Portfolio> portfolio = askedToo.get();
        LocalDate at =
                known.map(Known::at)
                        .or(() -> portfolio.map(Portfolio::at))
                        .orElseThrow(OverviewService::unavailable);
        Optional<List<Headline>> headlines = known.map(this::headlines);
        return new Overview(
                query.region(),
                query.year(),
                new Moments(
                        known.map(Known::asOf).orElse(null),
                        portfolio.map(Portfolio::asOf).orElse(null)),
                at,
                headlines.orElse(null),
                headlines.map(found -> Gaps.of(headline, found)).orElse(null),
                portfolio.map(Sectors::of).orElse(null),
                silent(known, portfolio));
    }

    /// The headline indicators in the order of the configuration.
    private List<Headline> headlines(Known known) {
        return headline.stream()
                .flatMap(code -> defined(code, known))
                .map(indicator -> Figures.headline(indicator, known))
                .toList();
    }

    private static Stream<Indicator> defined(String code, Known known) {
        return known.indicators().stream().filter(each -> each.code().equals(code));
    }

    private static List<Part> silent(Optional<Known> known, Optional<Portfolio> portfolio) {
        var silent = new ArrayList<Part>();
        if (known.isEmpty()) {
            silent.add(Part.INDICATORS);
        }
        if (portfolio.isEmpty()) {
            silent.add(Part.PROJECTS);
        }
        return silent;
    }

    private static ProblemException unavailable() {
        return new ProblemException(new Problem.Unavailable(Part.INDICATORS.service()));
    }
}
