/// What sources state of projects.
@NullMarked
package cityplan.projects.event;

import org.jspecify.annotations.NullMarked;
