/// What an evaluation says, and enough to redo it by hand.
@NullMarked
package cityplan.indicators.evaluation.result;

import org.jspecify.annotations.NullMarked;
