/// Receivers of messages: who may be one, and how a message gets there.
@NullMarked
package cityplan.store.webhook.receiver;

import org.jspecify.annotations.NullMarked;
