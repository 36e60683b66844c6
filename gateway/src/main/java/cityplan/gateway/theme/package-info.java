/// A theme explained: how its indicators stand, and the projects and programmes that serve them.
@NullMarked
package cityplan.gateway.theme;

import org.jspecify.annotations.NullMarked;
