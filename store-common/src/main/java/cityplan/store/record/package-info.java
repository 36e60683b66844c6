/// Recording: staged rows held against what is known, and stored all or not at all, in vintages.
@NullMarked
package cityplan.store.record;

import org.jspecify.annotations.NullMarked;
