/// Targets held against what is known.
@NullMarked
package cityplan.indicators.evaluation;

import org.jspecify.annotations.NullMarked;
