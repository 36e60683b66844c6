/// The manifests an overlay builds, and what a cluster makes of them.
@NullMarked
package cityplan.manifests.build;

import org.jspecify.annotations.NullMarked;
