/// How a portfolio is counted: regions rolled up, facts added up by groups.
@NullMarked
package cityplan.projects.portfolio.rule;

import org.jspecify.annotations.NullMarked;
