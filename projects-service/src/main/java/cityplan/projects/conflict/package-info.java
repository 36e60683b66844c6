/// Where public sources contradict each other on projects.
@NullMarked
package cityplan.projects.conflict;

import org.jspecify.annotations.NullMarked;
