/// Which projects lists ask for.
@NullMarked
package cityplan.projects.scope;

import org.jspecify.annotations.NullMarked;
