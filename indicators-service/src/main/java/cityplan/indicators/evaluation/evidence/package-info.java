/// What is found for a target among the observations: actual, baseline and reference.
@NullMarked
package cityplan.indicators.evaluation.evidence;

import org.jspecify.annotations.NullMarked;
