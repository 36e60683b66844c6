/// CSV files sent to a running suite through its public import.
@NullMarked
package cityplan.local.load;

import org.jspecify.annotations.NullMarked;
