package cityplan.projects.portfolio;

import cityplan.common.answer.Matrix;
import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Projects and their money by one or two things that they have in common, as bulletins print them:
/// the table, the sums by the first thing, and the sum of all. `groups` counts by sector and stage,
/// where it is these that are asked for. `withoutRegion` counts the projects that name no region.
public record PortfolioView(
        @Nullable String region,
        @Nullable Integer year,
        long projects,
        long withoutRegion,
        List<Group> groups,
        List<String> by,
        String unit,
        @Nullable String ruleSet,
        List<Line> table,
        List<Line> subtotals,
        Line total)
        implements Matrix {

    public PortfolioView {
        groups = List.copyOf(groups);
        by = List.copyOf(by);
        table = List.copyOf(table);
        subtotals = List.copyOf(subtotals);
    }

    /// Projects of one sector in one stage; the stage is absent where no source tells it.
    public record Group(String sector, @Nullable String stage, long projects) {}

    /// One line of the table. Its keys are the codes of its group, in the order of `by`: both in a
    /// row, the first in a subtotal, none in the total.
    public record Line(
            List<String> keys,
            long projects,
            long parts,
            long lines,
            @Nullable Money totalInvestment,
            @Nullable Money planned,
            @Nullable Money actual,
            @Nullable Rate completion,
            Starts starts,
            Lights lights,
            List<Apart> apart) {

        public Line {
            keys = List.copyOf(keys);
            apart = List.copyOf(apart);
        }
    }

    /// Per cent to one decimal, half up, of what was spent under plans, to these plans.
    public record Rate(BigDecimal percent, BigDecimal actual, BigDecimal planned) {}

    public record Starts(long early, long onTime, long late, long open, long unclear) {}

    public record Lights(long green, long yellow, long red, long none) {}

    /// Money of another currency, which cannot be added.
    public record Apart(String figure, Money money) {}

    @Override
    public List<String> header() {
        return PortfolioTable.header(by);
    }

    @Override
    public List<List<String>> rows() {
        return PortfolioTable.of(this);
    }
}
