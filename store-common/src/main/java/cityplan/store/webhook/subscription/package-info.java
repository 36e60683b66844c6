/// Subscriptions, as they are asked for and kept.
@NullMarked
package cityplan.store.webhook.subscription;

import org.jspecify.annotations.NullMarked;
