/// What both services record, told as it happens.
@NullMarked
package cityplan.gateway.stream;

import org.jspecify.annotations.NullMarked;
