/// What is measured.
@NullMarked
package cityplan.indicators.indicator;

import org.jspecify.annotations.NullMarked;
