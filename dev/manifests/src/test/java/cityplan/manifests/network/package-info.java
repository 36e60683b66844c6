/// Who reaches whom.
@NullMarked
package cityplan.manifests.network;

import org.jspecify.annotations.NullMarked;
