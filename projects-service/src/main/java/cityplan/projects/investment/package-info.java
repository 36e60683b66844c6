/// The money of projects: what is planned, spent, estimated and funded.
@NullMarked
package cityplan.projects.investment;

import org.jspecify.annotations.NullMarked;
