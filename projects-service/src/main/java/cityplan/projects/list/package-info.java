/// The lists of projects that are made for each year.
@NullMarked
package cityplan.projects.list;

import org.jspecify.annotations.NullMarked;
