package cityplan.gateway.report.sheet;

import static cityplan.gateway.report.wording.Codes.text;

import cityplan.gateway.report.wording.Words;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// The targets theme by theme, what cannot be judged, and what goes against each other.
record Themes(Paper paper, Cells cells) {

    private static final List<String> HEADS =
            List.of(
                    "indicator",
                    "target",
                    "baseline",
                    "actual",
                    "difference",
                    "progress",
                    "status",
                    "sources");

    void write() {
        JsonNode report = paper.report();
        if (report.path("summary").path("judged").asLong() > 0) {
            paper.section("themes", this::themes);
        }
        if (!report.path("notJudged").isEmpty()) {
            paper.section("open", () -> open(report.path("notJudged")));
        }
        if (!report.path("conflicts").isEmpty()) {
            paper.section("conflicts", () -> report.path("conflicts").forEach(this::conflict));
        }
    }

    private void themes() {
        var without = new ArrayList<String>();
        for (JsonNode theme : paper.report().path("themes")) {
            List<JsonNode> all = targets(theme);
            List<JsonNode> judged = all.stream().filter(Themes::isJudged).toList();
            String name = words().name(theme.path("theme").path("name"));
            if (judged.isEmpty()) {
                without.add(words().say("braced", name, all.size()));
            } else {
                theme(name, judged, all.size() - judged.size());
            }
        }
        if (!without.isEmpty()) {
            paper.note(words().say("themes.without", words().list(without)));
        }
    }

    private void theme(String name, List<JsonNode> judged, int open) {
        String caption = words().say("theme.caption", name, judged.size());
        paper.table("targets", caption, HEADS, () -> judged.forEach(this::row));
        if (open > 0) {
            paper.note(words().say("theme.open", open));
        }
    }

    private void row(JsonNode judged) {
        paper.row(
                () -> cells.indicator(judged),
                () -> cells.aim(judged),
                () -> cells.baseline(judged),
                () -> cells.actual(judged),
                () -> cells.difference(judged),
                () -> cells.progress(judged),
                () -> cells.status(judged),
                () -> cells.sources(judged));
    }

    static List<JsonNode> targets(JsonNode theme) {
        return Words.rows(theme.path("indicators")).stream()
                .flatMap(each -> Words.rows(each.path("targets")).stream())
                .toList();
    }

    static boolean isJudged(JsonNode judged) {
        return Verdict.of(text(judged.path("evaluation"), "status")) != Verdict.OPEN;
    }

    private void open(JsonNode reasons) {
        paper.paragraph(words().say("open.lead"));
        paper.table(
                "reasons",
                words().say("open.caption"),
                List.of("reason", "meaning", "targets"),
                () ->
                        reasons.forEach(each ->
                                paper.row(
                                        () -> paper.name(reason(text(each, "reason"))),
                                        () -> paper.cell(text(each, "explanation")),
                                        () -> paper.number(size(each)))));
    }

    private String reason(String code) {
        return words().code("reason", code);
    }

    private static String size(JsonNode reason) {
        return String.valueOf(reason.path("targets").size());
    }

    private void conflict(JsonNode conflict) {
        String name = paper.codes().name("indicator", text(conflict, "indicator"));
        String period = words().period(text(conflict, "period"));
        String kind = words().code("conflict", text(conflict, "kind"));
        paper.table(
                "conflict",
                words().say("conflict.caption", name, period, kind),
                List.of("bound", "nature", "sources"),
                () -> conflict.path("targets").forEach(this::side));
    }

    private void side(JsonNode side) {
        JsonNode target = paper.codes().target(text(side, "target")).path("target");
        paper.row(
                () -> paper.name(cells.bound(target)),
                () -> paper.cell(words().code("nature", text(side, "nature"))),
                () -> cells.sources(paper.codes().target(text(side, "target"))));
    }

    private Words words() {
        return paper.words();
    }
}
