package cityplan.projects.portfolio.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.money.CurrencyUnit;
import cityplan.projects.money.MoneySum;
import cityplan.projects.portfolio.rule.Tally.Added;
import cityplan.projects.portfolio.rule.Tally.Counted;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

class GroupsTest {

    private static final List<CurrencyUnit> UNITS =
            List.of(
                    new CurrencyUnit("CNY_10K", "CNY", BigDecimal.valueOf(10_000)),
                    new CurrencyUnit("USD_10K", "USD", BigDecimal.valueOf(10_000)));

    record Spent(String sector, String stage, String currency, BigDecimal amount) {}

    @Property
    void the_parts_come_to_the_whole(@ForAll("spending") List<Spent> spending) {
        var groups = new Groups();
        var whole = new Tally();
        for (Spent each : spending) {
            enter(each, groups.at(List.of(each.sector, each.stage)));
            enter(each, whole);
        }

        same(added(groups.rows().values()), whole);
        same(added(groups.subtotals().values()), whole);
        same(groups.total(), whole);
    }

    @Property
    void nothing_is_added_over_currencies(@ForAll("spending") List<Spent> spending) {
        var tally = new Tally();
        spending.forEach(each -> enter(each, tally));

        MoneySum sum = in(tally, UNITS.getFirst());
        MoneySum other = in(tally, UNITS.getLast());

        assertThat(sum.apart()).hasSize(other.sum() == null ? 0 : 1);
        if (other.sum() != null) {
            assertThat(sum.apart().getFirst()).isEqualTo(other.sum());
        }
    }

    private static void enter(Spent spent, Tally tally) {
        tally.count(Counted.PROJECTS).sum(Added.ACTUAL).add(spent.currency, spent.amount);
    }

    private static Tally added(Collection<Tally> tallies) {
        var sum = new Tally();
        tallies.forEach(sum::add);
        return sum;
    }

    private static void same(Tally one, Tally other) {
        assertThat(one.of(Counted.PROJECTS)).isEqualTo(other.of(Counted.PROJECTS));
        for (CurrencyUnit unit : UNITS) {
            assertThat(in(one, unit)).isEqualTo(in(other, unit));
        }
    }

    private static MoneySum in(Tally tally, CurrencyUnit unit) {
        return tally.sum(Added.ACTUAL).in(unit, UNITS);
    }

    @Provide
    Arbitrary<List<Spent>> spending() {
        var words = Arbitraries.of("a", "b", "c", "unknown");
        var currencies = Arbitraries.of("CNY", "CNY", "USD");
        var amounts =
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.TEN.pow(12))
                        .ofScale(4);
        return Combinators.combine(words, words, currencies, amounts)
                .as(Spent::new)
                .list()
                .ofMaxSize(60);
    }
}
