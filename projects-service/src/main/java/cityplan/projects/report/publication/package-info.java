/// Which reports everybody reads.
@NullMarked
package cityplan.projects.report.publication;

import org.jspecify.annotations.NullMarked;
