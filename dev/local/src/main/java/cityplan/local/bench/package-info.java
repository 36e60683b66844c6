/// Measurements on a running suite, and what they run on: `dev/bench`.
@NullMarked
package cityplan.local.bench;

import org.jspecify.annotations.NullMarked;
