/// Documents that stay the same while the gateway runs: pages in two languages, styles, scripts.
@NullMarked
package cityplan.gateway.page;

import org.jspecify.annotations.NullMarked;
