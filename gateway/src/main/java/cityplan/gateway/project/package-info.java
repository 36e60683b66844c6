/// A project explained: where it stands, the indicators that it serves, and how these stand.
@NullMarked
package cityplan.gateway.project;

import org.jspecify.annotations.NullMarked;
