/// Projects counted by what they have in common.
@NullMarked
package cityplan.projects.portfolio;

import org.jspecify.annotations.NullMarked;
