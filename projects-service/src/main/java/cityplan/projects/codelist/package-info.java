/// The code lists of projects: sectors and kinds.
@NullMarked
package cityplan.projects.codelist;

import org.jspecify.annotations.NullMarked;
