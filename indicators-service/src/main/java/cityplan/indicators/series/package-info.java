/// Series: an indicator in a region, by one measure and frequency.
@NullMarked
package cityplan.indicators.series;

import org.jspecify.annotations.NullMarked;
