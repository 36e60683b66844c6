package cityplan.indicators.evaluation.result;

import java.math.BigDecimal;

/// Where the path since the baseline leads by the end of the window.
public record Projection(BigDecimal value, boolean meets) {}
