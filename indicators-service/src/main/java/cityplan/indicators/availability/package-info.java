/// Of what there are values, counted.
@NullMarked
package cityplan.indicators.availability;

import org.jspecify.annotations.NullMarked;
