/// Bundles of CSV files that fill this service.
@NullMarked
package cityplan.projects.imports;

import org.jspecify.annotations.NullMarked;
