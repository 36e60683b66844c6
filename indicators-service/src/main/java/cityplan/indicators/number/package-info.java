/// Exact arithmetic: fractions, powers with a known error, rounding once.
@NullMarked
package cityplan.indicators.number;

import org.jspecify.annotations.NullMarked;
