package cityplan.projects.portfolio;

import cityplan.common.query.Parameters;
import cityplan.projects.investment.line.LightRuleSets;
import cityplan.projects.investment.rule.LightRules;
import cityplan.projects.money.CurrencyUnit;
import cityplan.projects.money.CurrencyUnits;
import cityplan.projects.portfolio.PortfolioView.Group;
import cityplan.projects.portfolio.PortfolioView.Line;
import cityplan.projects.portfolio.fact.Facts;
import cityplan.projects.portfolio.fact.RegionTrees;
import cityplan.projects.portfolio.rule.Dimension;
import cityplan.projects.portfolio.rule.Grouping;
import cityplan.projects.portfolio.rule.Groups;
import cityplan.projects.portfolio.rule.RegionTree;
import cityplan.projects.portfolio.rule.Tally;
import cityplan.projects.portfolio.rule.Tally.Counted;
import cityplan.projects.project.Projects;
import cityplan.store.listing.GroupReader;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The projects that the filters of their list leave, with their money, in groups.
@Singleton
class Portfolio {

    private static final List<Dimension> COUNTED = List.of(Dimension.SECTOR, Dimension.STAGE);

    private final Projects projects;
    private final Facts facts;
    private final RegionTrees regions;
    private final CurrencyUnits units;
    private final GroupReader groups;
    private final LightRuleSets ruleSets;

    Portfolio(
            Projects projects,
            Facts facts,
            RegionTrees regions,
            CurrencyUnits units,
            GroupReader groups,
            LightRuleSets ruleSets) {
        this.projects = projects;
        this.facts = facts;
        this.regions = regions;
        this.units = units;
        this.groups = groups;
        this.ruleSets = ruleSets;
    }

    /// The question that a request asks, to be answered at a moment.
    Function<Moment, PortfolioView> asked(Parameters parameters) {
        Question question = Question.of(parameters, projects, ruleSets);
        return moment -> at(question, moment);
    }

    private PortfolioView at(Question question, Moment moment) {
        Map<String, CurrencyUnit> known = units.at(moment);
        CurrencyUnit unit = CurrencyUnits.asked(question.unit(), known);
        Optional<LightRules> rules = ruleSets.at(question.ruleSet(), moment);
        Groups found = found(question, rules, moment);
        var lines = new Lines(unit, known.values());
        List<Line> table = lines.of(found.rows());
        Tally all = found.total();
        Line total = lines.of(List.of(), all);
        return new PortfolioView(
                question.region().orElse(null),
                question.year().orElse(null),
                total.projects(),
                question.region().isEmpty()
                        ? all.of(Counted.PLACELESS)
                        : groups.count(projects, question.placeless(), moment),
                question.by().equals(COUNTED)
                        ? table.stream().map(Portfolio::group).toList()
                        : List.of(),
                question.by().stream().map(Dimension::code).toList(),
                unit.code(),
                rules.map(LightRules::code).orElse(null),
                table,
                question.by().size() == 1 ? List.of() : lines.of(found.subtotals()),
                total);
    }

    private Groups found(Question question, Optional<LightRules> rules, Moment moment) {
        RegionTree tree = regions.at(moment);
        return facts.folded(
                question.counted(),
                new Facts.Cut(question.year(), rules),
                moment,
                found -> {
                    var grouping =
                            new Grouping(
                                    question.by(),
                                    tree,
                                    code -> question.rolledUp(code, tree),
                                    moment.at());
                    found.forEachRemaining(grouping::enter);
                    return grouping.groups();
                });
    }

    private static Group group(Line line) {
        String stage = line.keys().getLast();
        return new Group(
                line.keys().getFirst(),
                stage.equals(Grouping.UNKNOWN) ? null : stage,
                line.projects());
    }
}
