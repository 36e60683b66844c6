package cityplan.gateway.report.sheet;

import static cityplan.gateway.report.wording.Codes.text;

import cityplan.gateway.chart.Columns;
import cityplan.gateway.chart.Columns.Year;
import cityplan.gateway.chart.Fill;
import cityplan.gateway.chart.StackedBars;
import cityplan.gateway.chart.StackedBars.Part;
import cityplan.gateway.chart.StackedBars.Row;
import cityplan.gateway.context.Lifecycle;
import cityplan.gateway.report.wording.Words;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The projects that carry the plan.
record Carrying(Paper paper) {

    private static final List<String> MONEY = List.of("totalInvestment", "planned", "actual");

    void write() {
        JsonNode projects = paper.report().path("projects");
        if (!projects.isMissingNode()) {
            paper.section("projects", () -> carriers(projects));
        }
    }

    private void carriers(JsonNode projects) {
        JsonNode stages = projects.path("byStage");
        boolean yearly = text(paper.report(), "kind").equals("annual");
        String count = text(stages.path("total"), "projects");
        String apart = text(stages, "withoutRegion");
        paper.paragraph(words().say(yearly ? "projects.year" : "projects.all", count, year()));
        if (!apart.equals("0")) {
            paper.note(words().say("projects.apart", apart));
        }
        if (stages.path("table").isEmpty()) {
            return;
        }
        paper.chart(words().say("chart.stages"), () -> chart(stages));
        sectors(projects.path("bySector"));
        money(projects.path("byYear"));
        new Deliveries(paper).write(projects);
    }

    private String year() {
        return words().period(text(paper.report().path("plan"), "periodStart"));
    }

    /// By stage, in the order of the lifecycle.
    private void chart(JsonNode portfolio) {
        var order = new ArrayList<>(Lifecycle.STAGES);
        order.addAll(Lifecycle.ENDED);
        List<Row> rows =
                Words.rows(portfolio.path("table")).stream()
                        .sorted(Comparator.comparingInt(each -> place(order.indexOf(key(each)))))
                        .map(each -> new Row(stage(key(each)), List.of(projects(each))))
                        .toList();
        Part part = new Part(words().say("count"), Fill.STRIPES);
        new StackedBars(words().say("chart.stages"), List.of(part), rows).draw(paper.out());
    }

    private static int place(int index) {
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private static String key(JsonNode line) {
        return line.path("keys").path(0).asText();
    }

    private static long projects(JsonNode line) {
        return line.path("projects").asLong();
    }

    private String stage(String code) {
        return words().code("stage", code);
    }

    /// By sector, the largest first; with the money that the projects of a yearly plan have.
    private void sectors(JsonNode portfolio) {
        JsonNode total = portfolio.path("total");
        boolean yearly = text(paper.report(), "kind").equals("annual");
        List<String> money =
                MONEY.stream().limit(yearly ? MONEY.size() : 1).filter(total::has).toList();
        List<JsonNode> lines =
                Words.rows(portfolio.path("table")).stream()
                        .sorted(Comparator.comparingLong(each -> -projects(each)))
                        .toList();
        String unit = paper.codes().unit(text(portfolio, "unit"));
        paper.table(
                "sectors",
                words().say(money.isEmpty() ? "sectors.caption" : "sectors.money", unit),
                Stream.concat(
                                Stream.of("sector", "count"),
                                money.stream().map(each -> "money." + each))
                        .toList(),
                () -> {
                    lines.forEach(each -> line(sector(key(each)), each, money));
                    line(words().say("all"), total, money);
                });
    }

    private String sector(String code) {
        String name = paper.codes().name("sector", code);
        return name.equals(code) ? words().code("sector", code) : name;
    }

    private void line(String name, JsonNode line, List<String> money) {
        paper.row(
                () -> paper.name(name),
                () -> paper.number(text(line, "projects")),
                () -> money.forEach(each -> paper.number(amount(line, each))));
    }

    private String amount(JsonNode line, String figure) {
        return words().number(line.path(figure).path("amount"));
    }

    /// The years of the plan of which lists tell money.
    private void money(JsonNode portfolio) {
        JsonNode plan = paper.report().path("plan");
        List<JsonNode> years =
                Words.rows(portfolio.path("table")).stream()
                        .filter(each -> key(each).compareTo(text(plan, "periodStart")) >= 0)
                        .filter(each -> key(each).compareTo(text(plan, "periodEnd")) <= 0)
                        .filter(each -> each.has("planned") || each.has("actual"))
                        .toList();
        if (years.isEmpty()) {
            paper.note(words().say("money.none"));
            return;
        }
        String caption = words().say("chart.money", paper.codes().unit(text(portfolio, "unit")));
        List<String> kinds = List.of(words().say("money.planned"), words().say("money.actual"));
        List<Year> columns = years.stream().map(Carrying::year).toList();
        paper.chart(caption, () -> new Columns(caption, kinds, columns).draw(paper.out()));
        lights(years);
    }

    private static Year year(JsonNode line) {
        return new Year(key(line), money(line, "planned"), money(line, "actual"));
    }

    private static @Nullable BigDecimal money(JsonNode line, String figure) {
        JsonNode amount = line.path(figure).path("amount");
        return amount.isNumber() ? amount.decimalValue() : null;
    }

    private void lights(List<JsonNode> years) {
        List<String> lights = List.of("green", "yellow", "red", "none");
        paper.table(
                "lights",
                words().say("lights.caption"),
                List.of(
                        "list.year",
                        "lines",
                        "light.green",
                        "light.yellow",
                        "light.red",
                        "light.none"),
                () -> {
                    for (JsonNode year : years) {
                        paper.row(
                                () -> paper.name(words().period(key(year))),
                                () -> paper.number(text(year, "lines")),
                                () ->
                                        lights.forEach(light ->
                                                paper.number(text(year.path("lights"), light))));
                    }
                });
    }

    private Words words() {
        return paper.words();
    }
}
