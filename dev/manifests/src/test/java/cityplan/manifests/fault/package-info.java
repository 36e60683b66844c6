/// Mistakes somebody could make, each of which must be found.
@NullMarked
package cityplan.manifests.fault;

import org.jspecify.annotations.NullMarked;
