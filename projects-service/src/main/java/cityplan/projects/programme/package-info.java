/// Quantified bundles of projects.
@NullMarked
package cityplan.projects.programme;

import org.jspecify.annotations.NullMarked;
