package cityplan.gateway.report;

import cityplan.gateway.context.Contributor;
import cityplan.gateway.inquiry.Moment;
import cityplan.gateway.report.PlanReport.Links;
import cityplan.gateway.report.PlanReport.OfIndicator;
import cityplan.gateway.report.PlanReport.OfTheme;
import cityplan.gateway.report.PlanReport.Projects;
import cityplan.gateway.report.rule.Carried;
import cityplan.gateway.report.rule.Citations;
import cityplan.gateway.report.rule.Citations.Cited;
import cityplan.gateway.report.rule.Finding;
import cityplan.gateway.report.rule.Headline;
import cityplan.gateway.report.rule.Kind;
import cityplan.gateway.report.rule.Outstanding;
import cityplan.gateway.report.rule.Summary;
import cityplan.gateway.report.rule.Unjudged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report of which only the units and sources are still to be looked up.
record Draft(Question question, Known known, Optional<Carriers> carriers, Moment moment) {

    /// The units that targets, their differences, contributions and money are told in.
    List<String> units() {
        Stream<String> ofTargets =
                findings().stream()
                        .flatMap(each ->
                                Stream.of(
                                        each.target().path("unit"),
                                        each.evaluation().path("differenceUnit")))
                        .map(JsonNode::asText);
        Stream<String> ofIndicators =
                known.indicators().stream().map(each -> each.path("unit").asText());
        Stream<String> ofMoney =
                carriers.stream().map(each -> each.byStage().path("unit").asText());
        return Stream.of(ofTargets, ofIndicators, ofMoney)
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();
    }

    /// Every source that the report refers to.
    List<String> cited() {
        var rows = new ArrayList<JsonNode>(List.of(known.scope().row()));
        findings().forEach(each -> rows.addAll(List.of(each.target(), each.figures())));
        rows.addAll(known.conflicts());
        headlines().forEach(each -> rows.addAll(each.observations()));
        carriers.ifPresent(each -> each.late().items().forEach(late -> rows.add(late.milestone())));
        contributions().stream()
                .flatMap(each -> each.largest().stream())
                .map(Contributor::contribution)
                .forEach(rows::add);
        return Citations.in(rows);
    }

    PlanReport report(List<ObjectNode> units, List<Cited> sources) {
        return new PlanReport(
                known.scope().row(),
                known.scope().territory().region(),
                Kind.of(known.scope().plan(), moment.at()),
                ruleSet(),
                Summary.of(findings(), codes(known.themes())),
                Outstanding.of(findings()),
                headlines(),
                themes(),
                Unjudged.of(findings()),
                known.conflicts(),
                projects().orElse(null),
                known.regions(),
                units,
                sources,
                new Links(question.address(moment)));
    }

    private List<Finding> findings() {
        return known.scope().findings();
    }

    private @Nullable String ruleSet() {
        return findings().stream()
                .findFirst()
                .map(each -> each.evaluation().path("ruleSet").asText())
                .orElse(null);
    }

    private List<Headline> headlines() {
        return Headline.of(Headline.chosen(findings()), known.observations());
    }

    private List<OfTheme> themes() {
        return known.themes().stream()
                .map(theme -> new OfTheme(theme, indicators(theme.path("code").asText())))
                .filter(each -> !each.indicators().isEmpty())
                .toList();
    }

    /// Those with binding targets first, then those with expected ones.
    private List<OfIndicator> indicators(String theme) {
        Map<String, List<Finding>> byIndicator =
                findings().stream()
                        .filter(each -> each.theme().equals(theme))
                        .collect(
                                Collectors.groupingBy(
                                        Finding::indicator, TreeMap::new, Collectors.toList()));
        Map<String, ObjectNode> byCode = known.byCode();
        return byIndicator.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> Draft.weight(each.getValue())))
                .map(each ->
                        new OfIndicator(
                                Objects.requireNonNull(byCode.get(each.getKey())), each.getValue()))
                .toList();
    }

    private static int weight(List<Finding> findings) {
        return findings.stream()
                .mapToInt(each -> Summary.NATURES.indexOf(each.nature()))
                .min()
                .orElse(Summary.NATURES.size());
    }

    private Optional<Projects> projects() {
        return carriers.map(held ->
                new Projects(
                        held.byStage(),
                        held.bySector(),
                        held.byYear(),
                        held.sectors(),
                        held.late(),
                        contributions(),
                        held.contributors().withoutRegion()));
    }

    /// Those of most projects first.
    private List<Carried> contributions() {
        Map<String, List<Contributor>> by = carriers.map(Carriers::byIndicator).orElse(Map.of());
        return known.indicators().stream()
                .map(each ->
                        Carried.of(
                                each.path("code").asText(),
                                each.path("unit").asText(),
                                by.getOrDefault(each.path("code").asText(), List.of())))
                .filter(each -> each.contributions() > 0)
                .sorted(
                        Comparator.comparingLong(Carried::contributions)
                                .reversed()
                                .thenComparing(Carried::indicator))
                .toList();
    }

    private static List<String> codes(List<ObjectNode> rows) {
        return rows.stream().map(each -> each.path("code").asText()).toList();
    }
}
