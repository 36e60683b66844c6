/// Who wrote what and who was refused, in a chain of entries that cannot be changed unseen.
@NullMarked
package cityplan.store.audit;

import org.jspecify.annotations.NullMarked;
