/// A year of a region at a glance: headline indicators against their targets, the projects, and
/// what is missing.
@NullMarked
package cityplan.gateway.overview;

import org.jspecify.annotations.NullMarked;
