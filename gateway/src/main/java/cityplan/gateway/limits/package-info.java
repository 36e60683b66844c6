/// Shares the gateway fairly among its clients.
@NullMarked
package cityplan.gateway.limits;

import org.jspecify.annotations.NullMarked;
