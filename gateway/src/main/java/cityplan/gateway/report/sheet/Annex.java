package cityplan.gateway.report.sheet;

import static cityplan.gateway.report.wording.Codes.text;

import cityplan.gateway.report.wording.Words;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/// What a reader looks up: the targets that cannot be judged, the rules, the sources, and how to
/// have this report again.
record Annex(Paper paper, Cells cells) {

    void write() {
        if (!paper.report().path("notJudged").isEmpty()) {
            paper.annex("annex.open", this::open);
        }
        paper.annex("annex.rules", this::rules);
        paper.annex("annex.sources", this::sources);
        paper.annex("annex.moments", this::moments);
    }

    private void open() {
        for (JsonNode theme : paper.report().path("themes")) {
            List<JsonNode> open =
                    Themes.targets(theme).stream().filter(each -> !Themes.isJudged(each)).toList();
            if (!open.isEmpty()) {
                String name = words().name(theme.path("theme").path("name"));
                paper.table(
                        "unjudged",
                        words().say("theme.caption", name, open.size()),
                        List.of("indicator", "target", "due", "reason", "sources"),
                        () -> open.forEach(this::row));
            }
        }
    }

    private void row(JsonNode judged) {
        JsonNode target = judged.path("target");
        paper.row(
                () -> cells.indicator(judged),
                () -> paper.number(cells.bound(target)),
                () -> paper.number(words().period(text(target, "period"))),
                () -> cells.reason(judged),
                () -> cells.sources(judged));
    }

    private void rules() {
        paper.paragraph(words().say("rules.lead", text(paper.report(), "ruleSet")));
        paper.table(
                "rules",
                words().say("rules.caption"),
                List.of("status", "meaning"),
                () ->
                        Stream.of(Verdict.values())
                                .flatMap(each -> each.statuses().stream())
                                .forEach(this::rule));
        for (String each : List.of("actual", "baseline", "difference", "progress", "distance")) {
            paper.note(words().say(each) + words().say("colon") + words().say("meaning." + each));
        }
    }

    private void rule(String status) {
        paper.row(
                () ->
                        paper.name(
                                words().code("shape", status)
                                        + " "
                                        + words().code("status", status)),
                () -> paper.cell(words().say("meaning." + status)));
    }

    private void sources() {
        paper.out()
                .element(
                        "ol",
                        () -> paper.report().path("sources").forEach(this::source),
                        "class",
                        "references");
    }

    private void source(JsonNode cited) {
        JsonNode source = cited.path("source");
        paper.out()
                .element(
                        "li",
                        () -> {
                            paper.out().text("[" + text(cited, "number") + "] ");
                            paper.out().leaf("bdi", words().name(source.path("issuer")));
                            paper.out().text(words().say("colon"));
                            paper.out().leaf("bdi", words().name(source.path("title")));
                            paper.out()
                                    .text(
                                            words().say(
                                                            "published",
                                                            text(source, "published"),
                                                            text(source, "id")));
                        });
    }

    private void moments() {
        JsonNode report = paper.report();
        paper.paragraph(words().say("moments", text(report, "at"), text(report, "asOf")));
        paper.out().element("p", () -> paper.out().leaf("code", address()), "class", "address");
    }

    /// Under it stands this very report for ever.
    private String address() {
        return paper.report().at("/links/self").asText()
                + "&format=html&lang="
                + words().language().tag();
    }

    private Words words() {
        return paper.words();
    }
}
