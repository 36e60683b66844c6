/// What composed views ask the services, and the answers as far as those views need them.
@NullMarked
package cityplan.gateway.client;

import org.jspecify.annotations.NullMarked;
