/// The two moments that every read is cut at: what was recorded, and what was published.
@NullMarked
package cityplan.store.moment;

import org.jspecify.annotations.NullMarked;
