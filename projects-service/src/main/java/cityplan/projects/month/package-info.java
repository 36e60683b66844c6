/// Months that rows are about.
@NullMarked
package cityplan.projects.month;

import org.jspecify.annotations.NullMarked;
