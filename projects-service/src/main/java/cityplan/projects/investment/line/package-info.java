/// The list of a year: which projects it names, and what each is to spend.
@NullMarked
package cityplan.projects.investment.line;

import org.jspecify.annotations.NullMarked;
