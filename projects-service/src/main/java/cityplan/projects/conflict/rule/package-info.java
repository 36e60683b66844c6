/// Which statements about a project cannot all be right.
@NullMarked
package cityplan.projects.conflict.rule;

import org.jspecify.annotations.NullMarked;
