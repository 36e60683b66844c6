/// Bundles of CSV files that fill this service.
@NullMarked
package cityplan.indicators.imports;

import org.jspecify.annotations.NullMarked;
