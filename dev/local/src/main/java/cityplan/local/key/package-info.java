/// The local signing key and the tokens it signs.
@NullMarked
package cityplan.local.key;

import org.jspecify.annotations.NullMarked;
