/// The lifecycle of a report, without a database or HTTP.
@NullMarked
package cityplan.projects.report.rule;

import org.jspecify.annotations.NullMarked;
