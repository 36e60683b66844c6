/// Webhooks at work: messages are written from the feed, and sent until they are taken.
@NullMarked
package cityplan.store.webhook.send;

import org.jspecify.annotations.NullMarked;
