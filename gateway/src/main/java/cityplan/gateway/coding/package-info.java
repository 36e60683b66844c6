/// How answers are coded on their way to the client.
@NullMarked
package cityplan.gateway.coding;

import org.jspecify.annotations.NullMarked;
