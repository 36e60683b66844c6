/// What the resources of indicators, plans and code lists have in common.
@NullMarked
package cityplan.indicators.definition;

import org.jspecify.annotations.NullMarked;
