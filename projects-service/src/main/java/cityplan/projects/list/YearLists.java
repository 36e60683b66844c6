package cityplan.projects.list;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.projects.investment.line.LightRuleSets;
import cityplan.projects.investment.rule.LightRules;
import cityplan.projects.list.YearListView.Block;
import cityplan.projects.money.CurrencyUnit;
import cityplan.projects.money.CurrencyUnits;
import cityplan.projects.portfolio.Lines;
import cityplan.projects.portfolio.PortfolioView.Line;
import cityplan.projects.portfolio.fact.Facts;
import cityplan.projects.portfolio.fact.RegionTrees;
import cityplan.projects.portfolio.rule.Dimension;
import cityplan.projects.portfolio.rule.Grouping;
import cityplan.projects.portfolio.rule.RegionTree;
import cityplan.projects.programme.ProgrammeView;
import cityplan.projects.programme.Programmes;
import cityplan.projects.project.Projects;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.WholeList;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The list of a year, added up.
@Singleton
class YearLists {

    private static final int MOST_PROGRAMMES = 10_000;

    private static final List<Dimension> BLOCKS =
            List.of(
                    Dimension.SECTOR,
                    Dimension.CATEGORY,
                    Dimension.LEVEL,
                    Dimension.REGION,
                    Dimension.DEPARTMENT,
                    Dimension.KEY);

    private final Projects projects;
    private final Facts facts;
    private final RegionTrees regions;
    private final CurrencyUnits units;
    private final Programmes programmes;
    private final WholeList lists;
    private final LightRuleSets ruleSets;

    YearLists(
            Projects projects,
            Facts facts,
            RegionTrees regions,
            CurrencyUnits units,
            Programmes programmes,
            WholeList lists,
            LightRuleSets ruleSets) {
        this.projects = projects;
        this.facts = facts;
        this.regions = regions;
        this.units = units;
        this.programmes = programmes;
        this.lists = lists;
        this.ruleSets = ruleSets;
    }

    Function<Parameters, Function<Moment, YearListView>> of(String year) {
        return parameters -> {
            PlanYear.check(parameters, year);
            Optional<String> unit = parameters.code("unit");
            Optional<String> ruleSet = ruleSets.asked(parameters);
            return moment -> at(year, unit, ruleSets.at(ruleSet, moment), moment);
        };
    }

    private YearListView at(
            String year, Optional<String> unit, Optional<LightRules> rules, Moment moment) {
        Map<String, CurrencyUnit> known = units.at(moment);
        CurrencyUnit asked = CurrencyUnits.asked(unit, known);
        var lines = new Lines(asked, known.values());
        List<Grouping> groupings = groupings(year, rules, moment);
        Line total = lines.of(List.of(), groupings.getFirst().groups().total());
        if (total.lines() == 0) {
            throw new ProblemException(new Problem.NotFound("list", year));
        }
        List<Block> blocks =
                groupings.stream()
                        .map(each -> new Block(each.name(), lines.of(each.groups().rows())))
                        .toList();
        return new YearListView(
                year,
                asked.code(),
                rules.map(LightRules::code).orElse(null),
                total,
                blocks,
                programmes(year, moment));
    }

    private List<Grouping> groupings(String year, Optional<LightRules> rules, Moment moment) {
        RegionTree tree = regions.at(moment);
        return facts.folded(
                projects.onList(year),
                new Facts.Cut(Optional.of(Integer.valueOf(year)), rules),
                moment,
                found -> {
                    List<Grouping> groupings =
                            BLOCKS.stream()
                                    .map(each ->
                                            new Grouping(
                                                    List.of(each),
                                                    tree,
                                                    code -> tree.onLevel(code, "district"),
                                                    moment.at()))
                                    .toList();
                    found.forEachRemaining(fact -> groupings.forEach(each -> each.enter(fact)));
                    return groupings;
                });
    }

    private List<ProgrammeView> programmes(String year, Moment moment) {
        Conditions conditions = new Conditions().when("period = ?", year);
        return lists.read(programmes, conditions, moment, MOST_PROGRAMMES).orElseThrow();
    }
}
