/// Monthly progress reports of projects: drafted, submitted, approved, superseded.
@NullMarked
package cityplan.projects.report;

import org.jspecify.annotations.NullMarked;
