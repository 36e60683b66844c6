package cityplan.indicators.evaluation;

import cityplan.indicators.evaluation.reader.PlannedTarget;
import cityplan.indicators.evaluation.result.Evaluation;

/// A target as it was planned, and how it stands.
record Judged(PlannedTarget planned, Evaluation evaluation) {}
