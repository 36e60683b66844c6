/// Who takes part in projects, and as what.
@NullMarked
package cityplan.projects.party;

import org.jspecify.annotations.NullMarked;
