package cityplan.projects.investment.line;

import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A project in the list of a year, with what it is to spend in that year. Both plans are in
/// `investmentUnit`; `confirmed` says that the amounts were asked back and are meant so.
public record InvestmentLineView(
        String project,
        String year,
        String listLevel,
        String listCategory,
        boolean keyProject,
        @Nullable Money plannedInvestment,
        @Nullable Money adjustedInvestment,
        @Nullable String investmentUnit,
        @Nullable String reason,
        boolean confirmed,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published,
        ExecutionView execution,
        Instant recordedFrom) {}
