/// Where projects lie, as geometries of GeoJSON.
@NullMarked
package cityplan.projects.geometry;

import org.jspecify.annotations.NullMarked;
