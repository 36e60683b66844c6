/// The rules by which a target is held against what is known.
@NullMarked
package cityplan.indicators.evaluation.rule;

import org.jspecify.annotations.NullMarked;
