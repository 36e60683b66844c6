/// What projects contribute to indicators, and why.
@NullMarked
package cityplan.projects.contribution;

import org.jspecify.annotations.NullMarked;
