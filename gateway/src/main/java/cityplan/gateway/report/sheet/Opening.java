package cityplan.gateway.report.sheet;

import static cityplan.gateway.report.wording.Codes.text;

import cityplan.gateway.chart.StackedBars;
import cityplan.gateway.chart.StackedBars.Part;
import cityplan.gateway.chart.StackedBars.Row;
import cityplan.gateway.report.wording.Words;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/// What the report is of, and how the plan stands as a whole.
record Opening(Paper paper) {

    void write() {
        paper.out().element("header", this::title, "class", "title");
        for (JsonNode part : paper.report().path("unreachable")) {
            paper.out()
                    .leaf(
                            "p",
                            words().say("missing", words().code("part", part.asText())),
                            "class",
                            "missing",
                            "role",
                            "note");
        }
        paper.section("summary", this::summary);
    }

    private void title() {
        JsonNode report = paper.report();
        JsonNode plan = report.path("plan");
        paper.out().leaf("p", words().code("kind", text(report, "kind")), "class", "kind");
        paper.out().leaf("h1", words().name(plan.path("name")));
        paper.out()
                .element(
                        "dl",
                        () -> {
                            term("region", words().name(report.path("region").path("name")));
                            term("period", period(plan));
                            term("judged.on", text(report, "at"));
                            term("held.at", Words.moment(text(report, "asOf")));
                            term(
                                    "plan.source",
                                    paper.codes().title(text(plan, "source"))
                                            + " "
                                            + paper.codes().cite(plan));
                        });
    }

    private String period(JsonNode plan) {
        String first = text(plan, "periodStart");
        String last = text(plan, "periodEnd");
        return words().period(first.equals(last) ? first : first + "/" + last);
    }

    private void term(String key, String text) {
        paper.out()
                .element(
                        "div",
                        () -> {
                            paper.out().leaf("dt", words().say(key));
                            paper.out().leaf("dd", text);
                        });
    }

    private void summary() {
        JsonNode summary = paper.report().path("summary");
        long targets = summary.path("targets").asLong();
        if (targets == 0) {
            paper.paragraph(words().say("no.targets"));
            return;
        }
        paper.out().leaf("p", sentence("sum.all", summary), "class", "lead");
        for (JsonNode nature : summary.path("natures")) {
            if (!text(nature, "code").equals("none")) {
                String name = words().code("nature", text(nature, "code"));
                paper.paragraph(name + words().say("colon") + sentence("sum.some", nature));
            }
        }
        paper.chart(words().say("chart.themes"), () -> chart(summary));
        table(summary);
    }

    private String sentence(String key, JsonNode group) {
        long targets = group.path("targets").asLong();
        long open = Verdict.OPEN.count(group);
        if (open == targets) {
            return words().say(key + ".none", targets);
        }
        String variant = open == 0 ? key + ".whole" : key;
        return words().say(
                        variant,
                        targets,
                        targets - open,
                        Verdict.REACHED.count(group),
                        Verdict.ON_COURSE.count(group),
                        Verdict.BEHIND.count(group),
                        Verdict.MISSED.count(group),
                        open);
    }

    private void chart(JsonNode summary) {
        List<Part> parts =
                Stream.of(Verdict.values())
                        .map(each -> new Part(words().code("verdict", each.code()), each.fill()))
                        .toList();
        List<Row> rows =
                Words.rows(summary.path("themes")).stream()
                        .map(each ->
                                new Row(
                                        paper.codes().name("theme", text(each, "code")),
                                        Stream.of(Verdict.values())
                                                .map(verdict -> verdict.count(each))
                                                .toList()))
                        .toList();
        new StackedBars(words().say("chart.themes"), parts, rows).draw(paper.out());
    }

    /// By nature, in the words of the evaluations.
    private void table(JsonNode summary) {
        List<String> statuses =
                Stream.of(Verdict.values()).flatMap(each -> each.statuses().stream()).toList();
        List<String> heads =
                Stream.concat(
                                Stream.of("nature"),
                                Stream.concat(
                                        statuses.stream().map(each -> "status." + each),
                                        Stream.of("total")))
                        .toList();
        paper.table(
                "counts",
                words().say("table.natures"),
                heads,
                () -> {
                    for (JsonNode nature : summary.path("natures")) {
                        counts(words().code("nature", text(nature, "code")), nature, statuses);
                    }
                    counts(words().say("all"), summary, statuses);
                });
    }

    private void counts(String name, JsonNode group, List<String> statuses) {
        paper.row(
                () -> paper.name(name),
                () -> statuses.forEach(status -> paper.number(count(group, status))),
                () -> paper.number(text(group, "targets")));
    }

    private static String count(JsonNode group, String status) {
        return Words.rows(group.path("statuses")).stream()
                .filter(each -> text(each, "status").equals(status))
                .map(each -> text(each, "targets"))
                .findFirst()
                .orElse("0");
    }

    private Words words() {
        return paper.words();
    }
}
