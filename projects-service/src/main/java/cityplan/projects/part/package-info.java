/// What belongs to a project, as resources below it.
@NullMarked
package cityplan.projects.part;

import org.jspecify.annotations.NullMarked;
