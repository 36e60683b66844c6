/// Named projects, and the stage that their events show.
@NullMarked
package cityplan.projects.project;

import org.jspecify.annotations.NullMarked;
