/// What the record keeping measures of itself; the list with meanings is in docs/monitoring.md.
@NullMarked
package cityplan.store.telemetry;

import org.jspecify.annotations.NullMarked;
