package cityplan.gateway.report.sheet;

import static cityplan.gateway.report.wording.Codes.text;

import cityplan.gateway.report.wording.Codes;
import cityplan.gateway.report.wording.Words;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The cells that tell of a target and how it stands.
record Cells(Paper paper) {

    /// The name of the indicator, and what kind of target it is.
    void indicator(JsonNode judged) {
        JsonNode target = judged.path("target");
        paper.out()
                .element(
                        "th",
                        () -> {
                            paper.out().leaf("bdi", name(target));
                            paper.below(String.join(words().say("comma"), kinds(target)));
                        },
                        "scope",
                        "row");
    }

    String name(JsonNode target) {
        return codes().name("indicator", text(target, "indicator"));
    }

    /// What is said of a target beside its value: nature, commitment, measure, another region.
    private List<String> kinds(JsonNode target) {
        var kinds = new ArrayList<String>();
        String nature = text(target, "nature");
        if (!nature.equals("none")) {
            kinds.add(words().code("nature", nature));
        }
        String commitment = text(target, "commitment");
        if (!commitment.equals("plan")) {
            kinds.add(words().code("commitment", commitment));
        }
        String measure = text(target, "measure");
        if (!measure.equals("LEVEL")) {
            kinds.add(words().code("measure", measure));
        }
        String region = text(target, "region");
        if (!region.equals(text(paper.report().path("region"), "code"))) {
            kinds.add(codes().name("region", region));
        }
        return kinds;
    }

    /// What is aimed at, and by when.
    void aim(JsonNode judged) {
        JsonNode target = judged.path("target");
        String kind = target.path("bound").isNumber() ? "number" : "text";
        paper.cell(kind, bound(target), words().period(text(target, "period")));
    }

    String bound(JsonNode target) {
        return new Bounds(words(), codes()).of(target);
    }

    void baseline(JsonNode judged) {
        paper.number(words().number(judged.path("evaluation").path("baseline")));
    }

    /// The figure that counts, and up to when it does.
    void actual(JsonNode judged) {
        JsonNode actual = judged.path("evaluation").path("actual");
        String value = qualifiers(actual) + words().number(actual.path("value"));
        paper.number(value, until(text(actual, "upTo")));
    }

    private String qualifiers(JsonNode actual) {
        return Words.rows(actual.path("qualifiers")).stream()
                .map(each -> words().code("qualifier", each.asText()))
                .collect(Collectors.joining());
    }

    /// The end of a year by its year alone.
    private String until(String day) {
        if (day.isEmpty()) {
            return "";
        }
        return day.endsWith("-12-31")
                ? words().period(day.substring(0, 4))
                : words().say("until", day);
    }

    void difference(JsonNode judged) {
        JsonNode evaluation = judged.path("evaluation");
        JsonNode difference = evaluation.path("difference");
        String unit = words().space(codes().unit(text(evaluation, "differenceUnit")));
        paper.number(words().signed(difference) + (difference.isNumber() ? unit : ""));
    }

    /// How much of the bound, and of the way to it, there is.
    void progress(JsonNode judged) {
        JsonNode evaluation = judged.path("evaluation");
        paper.number(words().percent(evaluation.path("completion")), way(evaluation));
    }

    /// Of interest only while the period runs.
    private String way(JsonNode evaluation) {
        JsonNode progress = evaluation.path("progress");
        Verdict verdict = Verdict.of(text(evaluation, "status"));
        boolean runs = verdict == Verdict.ON_COURSE || verdict == Verdict.BEHIND;
        if (!runs || !progress.isNumber()) {
            return "";
        }
        JsonNode asked = evaluation.path("asked");
        return asked.isNumber()
                ? words().say("way.asked", words().number(progress), words().number(asked))
                : words().say("way", words().number(progress));
    }

    /// Why a target cannot be judged, and who is responsible for the figure.
    void reason(JsonNode judged) {
        String reason = text(judged.path("evaluation"), "reason");
        String indicator = text(judged.path("target"), "indicator");
        paper.cell("text", words().code("reason", reason), codes().department(indicator));
    }

    /// The status by shape, colour and word.
    void status(JsonNode judged) {
        String status = text(judged.path("evaluation"), "status");
        paper.out()
                .element(
                        "td",
                        () -> {
                            paper.out()
                                    .leaf(
                                            "span",
                                            words().code("shape", status),
                                            "aria-hidden",
                                            "true");
                            paper.out().text(" " + words().code("status", status));
                        },
                        "class",
                        "status " + Verdict.of(status).code());
    }

    /// Who says so: of the target, and of the figure.
    void sources(JsonNode judged) {
        paper.out()
                .element(
                        "td",
                        () -> {
                            cite("cite.target", judged.path("target").path("statements"));
                            for (JsonNode figure : judged.path("figures")) {
                                String role = text(figure, "role");
                                cite("cite." + role, figure.path("statements"));
                            }
                        },
                        "class",
                        "sources");
    }

    private void cite(String key, JsonNode statements) {
        List<String> cited = Words.rows(statements).stream().map(codes()::cite).distinct().toList();
        if (!cited.isEmpty()) {
            paper.below(words().say(key, words().list(cited)));
        }
    }

    private Words words() {
        return paper.words();
    }

    private Codes codes() {
        return paper.codes();
    }
}
