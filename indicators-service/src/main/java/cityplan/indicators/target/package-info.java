/// What plans want to reach.
@NullMarked
package cityplan.indicators.target;

import org.jspecify.annotations.NullMarked;
