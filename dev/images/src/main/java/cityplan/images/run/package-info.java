/// The services started on this machine, to train their caches and to measure them.
@NullMarked
package cityplan.images.run;

import org.jspecify.annotations.NullMarked;
