/// Values that are derived from observations on request, each with its formula and its inputs.
@NullMarked
package cityplan.indicators.derived;

import org.jspecify.annotations.NullMarked;
