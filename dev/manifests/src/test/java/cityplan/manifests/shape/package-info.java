/// Whether each manifest is one that Kubernetes takes.
@NullMarked
package cityplan.manifests.shape;

import org.jspecify.annotations.NullMarked;
