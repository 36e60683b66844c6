/// Answers of the services that are kept for a while, and what makes them true.
@NullMarked
package cityplan.gateway.cache;

import org.jspecify.annotations.NullMarked;
