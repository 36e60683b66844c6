/// What a machine finds the suite by: an index of its collections, and a catalog of its contract.
@NullMarked
package cityplan.gateway.index;

import org.jspecify.annotations.NullMarked;
