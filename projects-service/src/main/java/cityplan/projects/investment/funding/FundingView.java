package cityplan.projects.investment.funding;

import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Money that a project has from one kind of source.
public record FundingView(
        String project,
        String kind,
        Money money,
        boolean confirmed,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published,
        Instant recordedFrom) {}
