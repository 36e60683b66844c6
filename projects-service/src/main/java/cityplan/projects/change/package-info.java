/// What was recorded in this service, in the order in which it was recorded.
@NullMarked
package cityplan.projects.change;

import org.jspecify.annotations.NullMarked;
