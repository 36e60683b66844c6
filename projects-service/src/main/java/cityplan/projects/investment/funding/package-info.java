/// Where the money of projects comes from.
@NullMarked
package cityplan.projects.investment.funding;

import org.jspecify.annotations.NullMarked;
