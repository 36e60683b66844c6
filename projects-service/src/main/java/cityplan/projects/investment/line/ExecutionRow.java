package cityplan.projects.investment.line;

import cityplan.projects.investment.line.ExecutionView.Cumulative;
import cityplan.projects.investment.line.ExecutionView.Month;
import cityplan.projects.investment.rule.Light;
import cityplan.projects.investment.rule.LightRules;
import cityplan.projects.investment.rule.OfTotal;
import cityplan.projects.investment.rule.YearSpending;
import cityplan.projects.money.Amount;
import cityplan.projects.money.CurrencyUnit;
import cityplan.store.listing.JsonValue;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reads what the execution of a line is derived from, as a row of `InvestmentLines` carries it.
final class ExecutionRow {

    private final JsonValue<List<Stated>> months;

    ExecutionRow(ObjectMapper json) {
        this.months = JsonValue.listOf(json, Stated.class);
    }

    /// What a source says was spent in a month.
    record Stated(
            String month,
            BigDecimal amount,
            CurrencyUnit unit,
            String source,
            @Nullable String locator,
            String published) {

        private Month shown() {
            return new Month(month, new Amount(amount, unit).money(), source, locator, published);
        }
    }

    Execution read(ResultSet row) throws SQLException {
        List<Stated> stated =
                Objects.requireNonNullElse(months.read(row.getString("months")), List.of());
        YearSpending spending = spending(row, stated);
        return new Execution(
                spending,
                Optional.ofNullable(row.getString("light")).map(Light::of),
                rules(row),
                cumulative(row, spending),
                stated.stream().map(Stated::shown).toList());
    }

    /// In the unit of the plan where that has the same currency, else in that of the first month.
    private static YearSpending spending(ResultSet row, List<Stated> stated) throws SQLException {
        Optional<Amount> planned = Amount.in(row, "planned", "");
        Optional<Amount> plan = Amount.in(row, "adjusted", "").or(() -> planned);
        Optional<Amount> spent = Amount.whole(row, "spent");
        return new YearSpending(
                row.getString("year"),
                plan,
                spent.flatMap(sum ->
                        plan.flatMap(each -> sum.in(each.unit()))
                                .or(() -> sum.in(stated.getFirst().unit()))),
                stated.stream().map(Stated::month).toList());
    }

    private static Optional<LightRules> rules(ResultSet row) throws SQLException {
        String code = row.getString("rule_set");
        return code == null
                ? Optional.empty()
                : Optional.of(
                        new LightRules(
                                code, row.getBigDecimal("yellow"), row.getBigDecimal("red")));
    }

    /// In the unit of the total where that has the same currency, else in that of the year.
    private static Optional<Cumulative> cumulative(ResultSet row, YearSpending spending)
            throws SQLException {
        Optional<Amount> spent = Amount.whole(row, "spent_so_far");
        if (spent.isEmpty()) {
            return Optional.empty();
        }
        Amount sum =
                spending.actual().flatMap(year -> spent.get().in(year.unit())).orElse(spent.get());
        OfTotal ofTotal = OfTotal.of(sum, Amount.in(row, "total_investment", "total_"));
        return Optional.of(
                new Cumulative(
                        ofTotal.part().money(),
                        row.getString("spent_since"),
                        ofTotal.total().map(Amount::money).orElse(null),
                        ofTotal.rate().orElse(null)));
    }
}
