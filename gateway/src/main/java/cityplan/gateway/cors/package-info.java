/// Which pages of other sites may ask from a browser.
@NullMarked
package cityplan.gateway.cors;

import org.jspecify.annotations.NullMarked;
