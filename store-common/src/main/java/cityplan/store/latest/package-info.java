/// Lists of facts about the work, the latest first: imports, subscriptions, the audit.
@NullMarked
package cityplan.store.latest;

import org.jspecify.annotations.NullMarked;
