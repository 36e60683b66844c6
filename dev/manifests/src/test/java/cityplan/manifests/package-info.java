/// What an operator applies, checked before an operator applies it.
@NullMarked
package cityplan.manifests;

import org.jspecify.annotations.NullMarked;
