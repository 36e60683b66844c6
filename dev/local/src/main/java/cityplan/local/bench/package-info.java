/// What measurements run on.
@NullMarked
package cityplan.local.bench;

import org.jspecify.annotations.NullMarked;
