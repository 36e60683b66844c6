/// The report on how a plan is carried out, as data: targets, what stands out, and the projects.
@NullMarked
package cityplan.gateway.report;

import org.jspecify.annotations.NullMarked;
