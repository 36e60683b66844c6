/// The processes of a suite: how they are started, recognised and stopped.
@NullMarked
package cityplan.local.process;

import org.jspecify.annotations.NullMarked;
