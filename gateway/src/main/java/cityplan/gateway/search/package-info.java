/// One search over what both services know by a name.
@NullMarked
package cityplan.gateway.search;

import org.jspecify.annotations.NullMarked;
