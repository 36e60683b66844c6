/// What projects are to each other: parts, expansions, dependencies.
@NullMarked
package cityplan.projects.relation;

import org.jspecify.annotations.NullMarked;
