/// What the services show of themselves while they run: measures that are bounded, traces that keep
/// secrets.
@NullMarked
package cityplan.common.telemetry;

import org.jspecify.annotations.NullMarked;
