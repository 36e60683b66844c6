/// The services behind the gateway, and how long it waits for them.
@NullMarked
package cityplan.gateway.part;

import org.jspecify.annotations.NullMarked;
