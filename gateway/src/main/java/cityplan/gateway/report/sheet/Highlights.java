package cityplan.gateway.report.sheet;

import static cityplan.gateway.report.wording.Codes.text;

import cityplan.gateway.chart.Trend;
import cityplan.gateway.chart.Trend.Point;
import cityplan.gateway.report.wording.Words;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands out, and the series that the plan is known by.
record Highlights(Paper paper, Cells cells) {

    private static final int SHOWN = 10;
    private static final List<String> KINDS = List.of("missed", "behind", "exceeded");
    private static final List<String> HEADS =
            List.of("indicator", "target", "actual", "difference", "status", "distance");

    void write() {
        JsonNode report = paper.report();
        if (report.path("summary").path("judged").asLong() > 0) {
            paper.section("standsout", () -> outstanding(report.path("standsOut")));
        }
        List<Runnable> trends =
                Words.rows(report.path("headlines")).stream().flatMap(this::headline).toList();
        if (!trends.isEmpty()) {
            paper.section("headlines", () -> headlines(trends));
        }
    }

    private void outstanding(JsonNode kinds) {
        boolean nothing = KINDS.stream().allMatch(kind -> kinds.path(kind).isEmpty());
        paper.paragraph(words().say(nothing ? "standsout.nothing" : "standsout.rule"));
        for (String kind : KINDS) {
            List<JsonNode> rows = Words.rows(kinds.path(kind));
            if (!rows.isEmpty()) {
                paper.table(
                        "far",
                        words().say("standsout." + kind, rows.size()),
                        HEADS,
                        () -> rows.stream().limit(SHOWN).forEach(this::far));
            }
            if (rows.size() > SHOWN) {
                paper.note(words().say("more", rows.size() - SHOWN));
            }
        }
    }

    private void far(JsonNode far) {
        JsonNode judged = paper.codes().target(text(far, "target"));
        paper.row(
                () -> cells.indicator(judged),
                () -> cells.aim(judged),
                () -> cells.actual(judged),
                () -> cells.difference(judged),
                () -> cells.status(judged),
                () -> paper.number(words().signed(far.path("distance"))));
    }

    private void headlines(List<Runnable> trends) {
        paper.paragraph(words().say("headlines.rule"));
        paper.out().element("div", () -> trends.forEach(Runnable::run), "class", "trends");
    }

    /// A chart, if there is more than one year to show.
    private Stream<Runnable> headline(JsonNode headline) {
        List<Point> figures =
                Words.rows(headline.path("observations")).stream()
                        .filter(each -> text(each, "period").matches("\\d{4}"))
                        .map(each -> point(text(each, "period"), each.path("value")))
                        .toList();
        List<JsonNode> targets =
                Words.rows(headline.path("targets")).stream()
                        .map(each -> paper.codes().target(each.asText()).path("target"))
                        .toList();
        List<Point> aims = targets.stream().flatMap(this::aim).toList();
        if (figures.isEmpty() || years(figures, aims) < 2) {
            return Stream.of();
        }
        String name = title(headline, targets.getFirst());
        return Stream.of(() -> paper.chart(name, () -> trend(name, figures, aims)));
    }

    private static long years(List<Point> figures, List<Point> aims) {
        return Stream.concat(figures.stream(), aims.stream())
                .mapToInt(Point::year)
                .distinct()
                .count();
    }

    private void trend(String name, List<Point> figures, List<Point> aims) {
        List<String> kinds = List.of(words().say("actual"), words().say("target"));
        new Trend(name, kinds, figures, aims).draw(paper.out());
    }

    /// The name of a series with its unit, and its measure where that is no level.
    private String title(JsonNode headline, JsonNode target) {
        String measure = text(headline, "measure");
        String unit = paper.codes().unit(text(target, "unit"));
        String kind = measure.equals("LEVEL") ? "" : words().code("measure", measure);
        String more =
                Stream.of(kind, unit)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(words().say("comma")));
        String name = cells.name(target);
        return more.isEmpty() ? name : words().say("braced", name, more);
    }

    /// The bound in the last year of the target.
    private Stream<Point> aim(JsonNode target) {
        String period = text(target, "period");
        JsonNode bound = target.path("bound");
        return bound.isNumber() && period.matches("(\\d{4}/)?\\d{4}")
                ? Stream.of(point(period.substring(period.length() - 4), bound))
                : Stream.of();
    }

    private Point point(String year, JsonNode value) {
        return new Point(Integer.parseInt(year), value.decimalValue(), words().number(value));
    }

    private Words words() {
        return paper.words();
    }
}
