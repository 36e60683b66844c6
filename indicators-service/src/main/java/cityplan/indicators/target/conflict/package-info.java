/// When targets of one plan, series and period contradict each other.
@NullMarked
package cityplan.indicators.target.conflict;

import org.jspecify.annotations.NullMarked;
