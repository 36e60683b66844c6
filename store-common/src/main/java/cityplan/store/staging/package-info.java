/// Rows on their way in: files and requests read strictly, cell by cell, and staged by COPY.
@NullMarked
package cityplan.store.staging;

import org.jspecify.annotations.NullMarked;
