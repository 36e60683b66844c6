/// Exports: whole lists as files, streamed while they are read.
@NullMarked
package cityplan.store.export;

import org.jspecify.annotations.NullMarked;
