/// Reads what is known of projects, to be counted by the rules.
@NullMarked
package cityplan.projects.portfolio.fact;

import org.jspecify.annotations.NullMarked;
