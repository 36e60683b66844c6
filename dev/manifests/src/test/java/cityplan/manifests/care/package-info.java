/// What we ask of our manifests beyond what Kubernetes does.
@NullMarked
package cityplan.manifests.care;

import org.jspecify.annotations.NullMarked;
