/// Rules of webhooks: who may be a receiver, how messages are signed, when they are tried again.
@NullMarked
package cityplan.store.webhook.rule;

import org.jspecify.annotations.NullMarked;
