/// Keeps what projects need of the code lists of indicators-service: regions, units, sources and
/// indicators.
@NullMarked
package cityplan.projects.copy;

import org.jspecify.annotations.NullMarked;
