/// Bundles of CSV files: read strictly, stored all or not at all, each row in vintages of its own.
@NullMarked
package cityplan.store.bundle;

import org.jspecify.annotations.NullMarked;
