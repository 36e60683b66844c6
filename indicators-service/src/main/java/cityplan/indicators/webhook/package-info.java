/// Subscriptions of other systems to what this service records.
@NullMarked
package cityplan.indicators.webhook;

import org.jspecify.annotations.NullMarked;
