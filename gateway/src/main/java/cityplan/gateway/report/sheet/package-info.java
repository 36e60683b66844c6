/// The report on how a plan is carried out, as a page to be printed.
@NullMarked
package cityplan.gateway.report.sheet;

import org.jspecify.annotations.NullMarked;
