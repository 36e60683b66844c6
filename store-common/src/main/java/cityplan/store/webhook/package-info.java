/// Webhooks as a resource: who is told of what is recorded, and what became of the messages.
@NullMarked
package cityplan.store.webhook;

import org.jspecify.annotations.NullMarked;
