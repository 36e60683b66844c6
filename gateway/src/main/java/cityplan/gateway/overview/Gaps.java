package cityplan.gateway.overview;

import cityplan.gateway.overview.Overview.Figure;
import cityplan.gateway.overview.Overview.Gap;
import cityplan.gateway.overview.Overview.Headline;
import cityplan.gateway.overview.Overview.What;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Names what is not there. An indicator lacks its actual, too, where there is one of another
/// measure than those that its targets are set in: nothing can be held against them.
final class Gaps {

    private Gaps() {}

    static List<Gap> of(List<String> asked, List<Headline> found) {
        return asked.stream().flatMap(code -> of(code, found).stream()).toList();
    }

    private static Optional<Gap> of(String code, List<Headline> found) {
        Stream<Headline> headlines = found.stream().filter(each -> each.code().equals(code));
        return headlines
                .findFirst()
                .map(headline -> missing(headline.figures()))
                .orElse(Optional.of(What.INDICATOR))
                .map(what -> new Gap(code, what));
    }

    private static Optional<What> missing(List<Figure> figures) {
        if (figures.isEmpty()) {
            return Optional.of(What.BOTH);
        }
        if (figures.stream().allMatch(figure -> figure.targets().isEmpty())) {
            return Optional.of(What.TARGET);
        }
        boolean comparable =
                figures.stream()
                        .anyMatch(each -> each.actual() != null && !each.targets().isEmpty());
        return comparable ? Optional.empty() : Optional.of(What.ACTUAL);
    }
}
