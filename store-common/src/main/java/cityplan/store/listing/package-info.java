/// Lists as questions: one SQL text, filters, sort keys, and pages that stay what they were.
@NullMarked
package cityplan.store.listing;

import org.jspecify.annotations.NullMarked;
