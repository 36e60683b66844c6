/// The approval of imports by somebody else than who submitted them.
@NullMarked
package cityplan.store.approval;

import org.jspecify.annotations.NullMarked;
