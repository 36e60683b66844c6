/// How a service begins: its settings are judged before anything runs.
@NullMarked
package cityplan.common.start;

import org.jspecify.annotations.NullMarked;
