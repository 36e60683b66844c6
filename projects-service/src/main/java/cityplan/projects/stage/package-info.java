/// Where projects are: the history of their stages, and moves from one to another.
@NullMarked
package cityplan.projects.stage;

import org.jspecify.annotations.NullMarked;
