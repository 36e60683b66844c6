/// What the whole of a project was taken to cost, from the first estimate to the final account.
@NullMarked
package cityplan.projects.investment.estimate;

import org.jspecify.annotations.NullMarked;
