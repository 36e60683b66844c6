/// What was spent on projects, month by month.
@NullMarked
package cityplan.projects.investment.actual;

import org.jspecify.annotations.NullMarked;
