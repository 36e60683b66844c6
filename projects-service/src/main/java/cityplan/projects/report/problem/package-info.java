/// The problems that progress reports tell of.
@NullMarked
package cityplan.projects.report.problem;

import org.jspecify.annotations.NullMarked;
