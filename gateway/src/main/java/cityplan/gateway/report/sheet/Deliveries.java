package cityplan.gateway.report.sheet;

import static cityplan.gateway.report.wording.Codes.text;

import cityplan.gateway.report.wording.Words;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Collectors;

/// What projects were to reach by now, and what they contribute to indicators.
record Deliveries(Paper paper) {

    void write(JsonNode projects) {
        late(projects.path("lateMilestones"));
        contributions(projects);
    }

    private void late(JsonNode late) {
        paper.heading(words().say("late"));
        List<JsonNode> items = Words.rows(late.path("items"));
        if (items.isEmpty()) {
            paper.paragraph(words().say("late.none"));
            return;
        }
        boolean all = items.size() == late.path("total").asLong();
        paper.paragraph(
                words().say(all ? "late.all" : "late.some", text(late, "total"), items.size()));
        paper.table(
                "late",
                words().say("late.caption"),
                List.of("project", "milestone", "first.day", "now", "days", "sources"),
                () -> items.forEach(this::milestone));
    }

    private void milestone(JsonNode delay) {
        JsonNode milestone = delay.path("milestone");
        boolean reached = milestone.has("actual");
        String day = text(milestone, reached ? "actual" : "current");
        paper.row(
                () -> paper.name(words().name(delay.path("project").path("name"))),
                () -> paper.cell(words().name(milestone.path("name"))),
                () -> paper.number(text(milestone, "original")),
                () -> paper.number(day, words().say(reached ? "reached" : "set")),
                () -> paper.number(text(milestone, "delayDays")),
                () -> paper.cell(paper.codes().cite(milestone)));
    }

    private void contributions(JsonNode projects) {
        List<JsonNode> rows = Words.rows(projects.path("contributions"));
        if (rows.isEmpty()) {
            return;
        }
        paper.heading(words().say("contributions"));
        paper.paragraph(words().say("contributions.rule"));
        paper.table(
                "contributions",
                words().say("contributions.caption"),
                List.of("indicator", "count", "by.stage", "unstated", "largest"),
                () -> rows.forEach(this::contribution));
        long without = projects.path("withoutRegion").asLong();
        if (without > 0) {
            paper.note(words().say("contributions.without", without));
        }
    }

    private void contribution(JsonNode row) {
        String unit = words().space(paper.codes().unit(text(row, "unit")));
        long unstated = row.path("unquantified").asLong() + row.path("otherUnit").asLong();
        paper.row(
                () -> paper.name(paper.codes().name("indicator", text(row, "indicator"))),
                () -> paper.number(text(row, "contributions")),
                () -> paper.cell(stages(row, unit)),
                () -> paper.number(String.valueOf(unstated)),
                () -> paper.cell(largest(row, unit)));
    }

    private String stages(JsonNode row, String unit) {
        return Words.rows(row.path("stages")).stream()
                .map(each -> stage(each, unit))
                .collect(Collectors.joining(words().say("semicolon")));
    }

    private String stage(JsonNode stage, String unit) {
        String name = words().code("stage", stage.path("stage").asText("unknown"));
        String count = text(stage, "contributions");
        return stage.has("amount")
                ? words().say(
                                "stage.amount",
                                name,
                                count,
                                words().number(stage.path("amount")) + unit)
                : words().say("stage.count", name, count);
    }

    private String largest(JsonNode row, String unit) {
        return Words.rows(row.path("largest")).stream()
                .map(each ->
                        words().say(
                                        "braced",
                                        words().name(each.path("project").path("name")),
                                        words().number(each.path("contribution").path("amount"))
                                                + unit))
                .collect(Collectors.joining(words().say("semicolon")));
    }

    private Words words() {
        return paper.words();
    }
}
