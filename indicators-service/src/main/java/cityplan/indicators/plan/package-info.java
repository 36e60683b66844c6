/// What sets targets.
@NullMarked
package cityplan.indicators.plan;

import org.jspecify.annotations.NullMarked;
