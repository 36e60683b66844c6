/// Whether what one manifest says of another is true.
@NullMarked
package cityplan.manifests.reference;

import org.jspecify.annotations.NullMarked;
