/// Measurements on a running suite: `dev/bench`.
@NullMarked
package cityplan.local.bench;

import org.jspecify.annotations.NullMarked;
