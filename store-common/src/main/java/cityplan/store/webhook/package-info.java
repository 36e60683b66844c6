/// Webhooks as a resource.
@NullMarked
package cityplan.store.webhook;

import org.jspecify.annotations.NullMarked;
