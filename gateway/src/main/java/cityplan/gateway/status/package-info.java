/// How the services are, as the gateway sees them.
@NullMarked
package cityplan.gateway.status;

import org.jspecify.annotations.NullMarked;
