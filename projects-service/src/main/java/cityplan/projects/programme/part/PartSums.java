package cityplan.projects.programme.part;

import cityplan.projects.money.Balance;
import cityplan.projects.money.CurrencyUnit;
import cityplan.projects.money.Money;
import cityplan.projects.money.MoneySum;
import cityplan.projects.programme.ProgrammeView;
import cityplan.projects.programme.part.ProgrammePartsView.Sum;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// Adds up what the parts of a programme state, figure by figure, and holds the sums against what
/// the programme states itself. A part of a part counts in that part only.
final class PartSums {

    private static final List<Figure> FIGURES =
            List.of(
                    new Figure.Count("projectCount", ProgrammeView::projectCount),
                    new Figure.Amount("plannedInvestment", ProgrammeView::plannedInvestment),
                    new Figure.Amount("actualInvestment", ProgrammeView::actualInvestment),
                    new Figure.Count("newStartCount", ProgrammeView::newStartCount),
                    new Figure.Count("ongoingCount", ProgrammeView::ongoingCount),
                    new Figure.Count("completionCount", ProgrammeView::completionCount),
                    new Figure.Count("preparatoryCount", ProgrammeView::preparatoryCount));

    private final ProgrammeView whole;
    private final List<ProgrammeView> parts;
    private final Map<String, CurrencyUnit> units;

    PartSums(ProgrammeView whole, List<ProgrammeView> parts, Map<String, CurrencyUnit> units) {
        this.whole = whole;
        this.parts = parts;
        this.units = units;
    }

    /// Of the programmes whose codes begin with that of a bundle, those that lie in no other one.
    static List<ProgrammeView> direct(List<ProgrammeView> below) {
        return below.stream()
                .filter(part -> below.stream().noneMatch(other -> lies(part, other)))
                .toList();
    }

    List<Sum> sums() {
        return FIGURES.stream()
                .filter(figure -> parts.stream().anyMatch(figure::statedBy))
                .map(this::sum)
                .toList();
    }

    private static boolean lies(ProgrammeView part, ProgrammeView whole) {
        return part.code().startsWith(whole.code() + "-");
    }

    private Sum sum(Figure figure) {
        return switch (figure) {
            case Figure.Count count -> counted(count);
            case Figure.Amount amount -> added(amount);
        };
    }

    private Sum counted(Figure.Count figure) {
        BigDecimal sum =
                values(figure.of())
                        .map(BigDecimal::valueOf)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        Integer stated = figure.of().apply(whole);
        return row(
                figure, stated == null ? null : BigDecimal.valueOf(stated), null, sum, List.of());
    }

    /// In the unit in which the programme states it, or in that of its first part.
    private Sum added(Figure.Amount figure) {
        Money stated = figure.of().apply(whole);
        List<Money> amounts = values(figure.of()).toList();
        var balance = new Balance();
        amounts.forEach(amount -> balance.add(unit(amount), amount.amount()));
        CurrencyUnit unit = unit(stated == null ? amounts.getFirst() : stated);
        MoneySum sum = balance.in(unit, units.values());
        return row(
                figure,
                stated == null ? null : stated.amount(),
                unit.code(),
                sum.sum() == null ? null : sum.sum().amount(),
                sum.apart());
    }

    private CurrencyUnit unit(Money money) {
        var single = new CurrencyUnit(money.unit(), money.currency(), BigDecimal.ONE);
        return units.getOrDefault(money.unit(), single);
    }

    private <T> Stream<T> values(Function<ProgrammeView, @Nullable T> of) {
        return parts.stream().map(of).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private Sum row(
            Figure figure,
            @Nullable BigDecimal stated,
            @Nullable String unit,
            @Nullable BigDecimal sum,
            List<Money> apart) {
        BigDecimal difference = stated == null || sum == null ? null : sum.subtract(stated);
        return new Sum(
                figure.name(),
                stated,
                sum,
                unit,
                codes(figure, true),
                codes(figure, false),
                difference == null ? null : difference.signum() == 0 && apart.isEmpty(),
                difference,
                apart);
    }

    private List<String> codes(Figure figure, boolean stated) {
        return parts.stream()
                .filter(part -> figure.statedBy(part) == stated)
                .map(ProgrammeView::code)
                .toList();
    }
}
