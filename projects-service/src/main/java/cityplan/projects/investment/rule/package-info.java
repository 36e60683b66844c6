/// How the money of a project is judged: rates, lead over schedule, light, forecast, variance.
@NullMarked
package cityplan.projects.investment.rule;

import org.jspecify.annotations.NullMarked;
