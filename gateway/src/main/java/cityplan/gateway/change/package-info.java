/// What both services recorded, as one feed under one cursor.
@NullMarked
package cityplan.gateway.change;

import org.jspecify.annotations.NullMarked;
