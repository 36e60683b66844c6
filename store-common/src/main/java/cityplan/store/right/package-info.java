/// Who writes, what that one is granted, and who may write what.
@NullMarked
package cityplan.store.right;

import org.jspecify.annotations.NullMarked;
