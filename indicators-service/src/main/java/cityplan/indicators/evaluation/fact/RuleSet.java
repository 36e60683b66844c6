package cityplan.indicators.evaluation.fact;

import java.math.BigDecimal;

/// The numbers in the rules, as data under a name and version.
///
/// @param onTrack the least share of what is asked that counts as on track
/// @param lagging the least share of what is asked that counts as lagging
/// @param points the tolerance where differences are in points
/// @param relative the tolerance elsewhere, as a share of the bound
/// @param step how many points under the reference is still in step
public record RuleSet(
        String code,
        BigDecimal onTrack,
        BigDecimal lagging,
        BigDecimal points,
        BigDecimal relative,
        BigDecimal step) {}
