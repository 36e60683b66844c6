/// Several series side by side, aligned by period.
@NullMarked
package cityplan.indicators.comparison;

import org.jspecify.annotations.NullMarked;
