/// Messages to the receivers of subscriptions, and what became of them.
@NullMarked
package cityplan.store.webhook.delivery;

import org.jspecify.annotations.NullMarked;
