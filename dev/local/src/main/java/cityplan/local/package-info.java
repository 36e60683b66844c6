/// The commands that `./suite` runs in Java.
@NullMarked
package cityplan.local;

import org.jspecify.annotations.NullMarked;
