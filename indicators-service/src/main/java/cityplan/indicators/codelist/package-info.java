/// The code lists that figures refer to: themes, units, regions, sources.
@NullMarked
package cityplan.indicators.codelist;

import org.jspecify.annotations.NullMarked;
