/// Starting the whole suite, watching it, and taking it down.
@NullMarked
package cityplan.local.launch;

import org.jspecify.annotations.NullMarked;
