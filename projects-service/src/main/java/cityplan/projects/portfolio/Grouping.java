package cityplan.projects.portfolio;

import cityplan.projects.money.Balance;
import cityplan.projects.portfolio.rule.Groups;
import cityplan.projects.portfolio.rule.RegionTree;
import cityplan.projects.portfolio.rule.Start;
import cityplan.projects.portfolio.rule.Tally;
import cityplan.projects.portfolio.rule.Tally.Added;
import cityplan.projects.portfolio.rule.Tally.Counted;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/// Puts facts into the groups that a question asks for.
final class Grouping {

    /// The group of what does not say where it belongs.
    static final String UNKNOWN = "unknown";

    private final Question question;
    private final RegionTree regions;
    private final LocalDate day;

    Grouping(Question question, RegionTree regions, LocalDate day) {
        this.question = question;
        this.regions = regions;
        this.day = day;
    }

    Groups of(Iterator<Fact> facts) {
        var groups = new Groups();
        facts.forEachRemaining(fact -> add(fact, groups.at(keys(fact))));
        return groups;
    }

    private List<String> keys(Fact fact) {
        return question.by().stream()
                .map(dimension -> Objects.requireNonNullElse(key(dimension, fact), UNKNOWN))
                .toList();
    }

    private @Nullable String key(Dimension dimension, Fact fact) {
        return switch (dimension) {
            case SECTOR -> fact.project().sector();
            case KIND -> fact.project().kind();
            case STAGE -> fact.project().stage();
            case REGION -> region(fact.project().regions());
            case PROGRAMME -> fact.project().programme();
            case DEPARTMENT -> fact.project().department();
            case YEAR -> fact.year();
            case CATEGORY -> fact.category();
        };
    }

    private @Nullable String region(List<String> codes) {
        return regions.lowestCommon(codes).map(this::rolledUp).orElse(null);
    }

    private String rolledUp(String code) {
        return question.regionLevel()
                .map(level -> regions.onLevel(code, level))
                .or(() -> question.region().map(root -> regions.below(root, code)))
                .orElseGet(() -> regions.top(code));
    }

    private void add(Fact fact, Tally tally) {
        if (fact.first()) {
            addProject(fact.project(), tally);
        }
        if (fact.listed()) {
            tally.count(Counted.LINES);
            started(fact, tally);
        }
        add(tally.sum(Added.PLANNED), fact.currency(), fact.planned());
        add(tally.sum(Added.ACTUAL), fact.currency(), fact.actual());
        if (fact.planned() != null) {
            add(tally.sum(Added.ACTUAL_OF_PLANNED), fact.currency(), fact.actual());
        }
    }

    private static void addProject(Fact.Project project, Tally tally) {
        tally.count(Counted.PROJECTS);
        if (project.part()) {
            tally.count(Counted.PARTS);
        }
        add(tally.sum(Added.TOTAL), project.currency(), project.total());
    }

    private void started(Fact fact, Tally tally) {
        if ("new-start".equals(fact.category()) && fact.year() != null) {
            int year = Integer.parseInt(fact.year());
            tally.count(counted(Start.of(year, fact.project().begun(), day)));
        }
    }

    private static Counted counted(Start start) {
        return switch (start) {
            case EARLY -> Counted.START_EARLY;
            case ON_TIME -> Counted.START_ON_TIME;
            case LATE -> Counted.START_LATE;
            case OPEN -> Counted.START_OPEN;
            case UNCLEAR -> Counted.START_UNCLEAR;
        };
    }

    private static void add(
            Balance balance, @Nullable String currency, @Nullable BigDecimal amount) {
        if (currency != null && amount != null) {
            balance.add(currency, amount);
        }
    }
}
