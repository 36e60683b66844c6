/// Exports: whole lists as files.
@NullMarked
package cityplan.projects.exports;

import org.jspecify.annotations.NullMarked;
