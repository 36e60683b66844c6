/// Subscriptions of other systems to what this service records.
@NullMarked
package cityplan.projects.webhook;

import org.jspecify.annotations.NullMarked;
