/// Requests that may be sent again: what one does is done once, and its answer is the same each
/// time.
@NullMarked
package cityplan.store.idempotency;

import org.jspecify.annotations.NullMarked;
