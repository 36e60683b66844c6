package cityplan.projects.investment.estimate;

import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What the whole of a project was taken to cost when that was approved, held against the first
/// estimate.
public record EstimateView(
        String project,
        String kind,
        String approved,
        Money money,
        boolean confirmed,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published,
        @Nullable VarianceView variance,
        Instant recordedFrom) {}
