/// Streams the paths that a service owns through to that service.
@NullMarked
package cityplan.gateway.route;

import org.jspecify.annotations.NullMarked;
