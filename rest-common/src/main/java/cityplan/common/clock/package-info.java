/// The clock that everything reads.
@NullMarked
package cityplan.common.clock;

import org.jspecify.annotations.NullMarked;
