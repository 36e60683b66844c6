package cityplan.projects.investment.actual;

import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What was spent on a project in a month.
public record ActualView(
        String project,
        String month,
        Money money,
        boolean confirmed,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published,
        Instant recordedFrom) {}
