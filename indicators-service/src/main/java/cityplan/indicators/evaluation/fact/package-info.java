/// What an evaluation is made from: targets, indicators, observations, rule sets.
@NullMarked
package cityplan.indicators.evaluation.fact;

import org.jspecify.annotations.NullMarked;
