package cityplan.projects.portfolio.rule;

import cityplan.projects.investment.rule.Light;
import cityplan.projects.money.Balance;
import cityplan.projects.portfolio.rule.Start.Span;
import cityplan.projects.portfolio.rule.Tally.Added;
import cityplan.projects.portfolio.rule.Tally.Counted;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Puts facts into groups by one or two things.
public final class Grouping {

    /// The group of what does not say where it belongs.
    public static final String UNKNOWN = "unknown";

    private final List<Dimension> by;
    private final UnaryOperator<String> rolledUp;
    private final RegionTree regions;
    private final LocalDate day;
    private final Groups groups = new Groups();

    /// @param rolledUp the region that stands for another one
    public Grouping(
            List<Dimension> by, RegionTree regions, UnaryOperator<String> rolledUp, LocalDate day) {
        this.by = List.copyOf(by);
        this.regions = regions;
        this.rolledUp = rolledUp;
        this.day = day;
    }

    /// What the facts are grouped by, joined by commas.
    public String name() {
        return by.stream().map(Dimension::code).collect(Collectors.joining(","));
    }

    /// What all facts that were entered come to.
    public Groups groups() {
        return groups;
    }

    public void enter(Fact fact) {
        add(fact, groups.at(keys(fact)));
    }

    private List<String> keys(Fact fact) {
        return by.stream()
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
            case YEAR -> fact.money().year();
            case CATEGORY -> fact.money().category();
            case LEVEL -> fact.money().level();
            case KEY -> key(fact);
        };
    }

    private @Nullable String region(List<String> codes) {
        return regions.lowestCommon(codes).map(rolledUp).orElse(null);
    }

    private static @Nullable String key(Fact fact) {
        return fact.money().category() == null ? null : fact.money().keyProject() ? "key" : "other";
    }

    private void add(Fact fact, Tally tally) {
        if (fact.first()) {
            addProject(fact.project(), tally);
        }
        if (fact.money().listed()) {
            tally.count(Counted.LINES);
            tally.count(counted(fact.money().light()));
            started(fact, tally);
        }
        if (!fact.project().part()) {
            spend(fact, tally);
        }
    }

    private static void spend(Fact fact, Tally tally) {
        add(tally.sum(Added.PLANNED), fact.money().currency(), fact.money().planned());
        add(tally.sum(Added.ACTUAL), fact.money().currency(), fact.money().actual());
        if (fact.money().planned() != null) {
            add(tally.sum(Added.ACTUAL_OF_PLANNED), fact.money().currency(), fact.money().actual());
        }
    }

    private static void addProject(Fact.Project project, Tally tally) {
        tally.count(Counted.PROJECTS);
        if (project.regions().isEmpty()) {
            tally.count(Counted.PLACELESS);
        }
        if (project.part()) {
            tally.count(Counted.PARTS);
        } else {
            add(tally.sum(Added.TOTAL), project.currency(), project.total());
        }
    }

    private void started(Fact fact, Tally tally) {
        if ("new-start".equals(fact.money().category()) && fact.money().year() != null) {
            LocalDate due = fact.project().due();
            Span span = due == null ? Span.year(fact.money().year()) : Span.month(due);
            tally.count(counted(Start.of(span, fact.project().begun(), day)));
        }
    }

    private static Counted counted(@Nullable Light light) {
        return switch (light) {
            case null -> Counted.LIGHT_NONE;
            case GREEN -> Counted.LIGHT_GREEN;
            case YELLOW -> Counted.LIGHT_YELLOW;
            case RED -> Counted.LIGHT_RED;
        };
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
