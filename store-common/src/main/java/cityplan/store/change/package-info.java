/// What was recorded, in the order in which it was recorded: read from the vintages themselves.
@NullMarked
package cityplan.store.change;

import org.jspecify.annotations.NullMarked;
