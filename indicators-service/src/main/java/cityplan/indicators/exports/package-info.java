/// Exports: whole lists as files.
@NullMarked
package cityplan.indicators.exports;

import org.jspecify.annotations.NullMarked;
