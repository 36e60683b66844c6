/// Bundles of CSV files, one per table.
@NullMarked
package cityplan.store.bundle;

import org.jspecify.annotations.NullMarked;
