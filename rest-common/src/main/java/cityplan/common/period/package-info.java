/// Periods: years, halves, quarters, months and spans of years.
@NullMarked
package cityplan.common.period;

import org.jspecify.annotations.NullMarked;
