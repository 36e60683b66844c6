/// What was observed, with every source that says so.
@NullMarked
package cityplan.indicators.observation;

import org.jspecify.annotations.NullMarked;
