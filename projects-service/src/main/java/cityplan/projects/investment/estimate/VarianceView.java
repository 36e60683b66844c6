package cityplan.projects.investment.estimate;

import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// How much an estimate is above the first one of its project, which is named: in its unit, and in
/// percent of it.
public record VarianceView(
        String kind,
        String approved,
        Money first,
        Money difference,
        @Nullable BigDecimal percent) {}
