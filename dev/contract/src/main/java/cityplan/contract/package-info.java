/// Composes the public contract from the fragments that stand beside the features.
@NullMarked
package cityplan.contract;

import org.jspecify.annotations.NullMarked;
