package cityplan.gateway.indicator;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// What the projects of an indicator add to it when they are done: only amounts that are stated in
/// its own unit are added up, all others are counted.
///
/// @param open the latest yearly level, to which the rest is added; absent where there is none
/// @param byStage what is still to be added, by the stage that the projects are in
/// @param total the sum of `byStage`
/// @param included what was in operation by the end of the period of `open`, and is part of it
/// @param ended how many contributions are of projects that were given up or taken out of use
/// @param unquantified how many more are still to come, but state no amount
/// @param otherUnit how many more are still to come, but are stated in another unit
/// @param withoutRegion how many are of projects that name no region and are not counted here
/// @param targets what stands to be reached of each target for a level after `open`
public record Delivery(
        String unit,
        @Nullable Open open,
        List<InStage> byStage,
        Sum total,
        Sum included,
        long ended,
        long unquantified,
        long otherUnit,
        long withoutRegion,
        List<Aim> targets) {

    /// The figure that stands now.
    public record Open(BigDecimal value, String period, @Nullable String qualifier) {}

    /// An amount, and how many contributions it is the sum of.
    public record Sum(long contributions, BigDecimal amount) {}

    /// What projects of one stage add; without a stage where no source tells it.
    public record InStage(
            @Nullable String stage, long contributions, long suspended, BigDecimal amount) {}

    /// A target for a level, and what adds to it by the end of its period.
    ///
    /// @param toGo bound − open
    /// @param inTime what is planned to be done by the end of the period
    /// @param late what is planned to be done after it
    /// @param undated what no source gives an end of
    /// @param gapInTime open + inTime − bound
    /// @param gapAllDone open + total − bound
    public record Aim(
            String target,
            String plan,
            String period,
            BigDecimal bound,
            @Nullable BigDecimal toGo,
            Sum inTime,
            Sum late,
            Sum undated,
            @Nullable BigDecimal gapInTime,
            @Nullable BigDecimal gapAllDone) {}
}
