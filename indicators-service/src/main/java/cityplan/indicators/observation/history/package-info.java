/// What was held of observations before: every vintage, what changed since a moment, and revisions.
@NullMarked
package cityplan.indicators.observation.history;

import org.jspecify.annotations.NullMarked;
