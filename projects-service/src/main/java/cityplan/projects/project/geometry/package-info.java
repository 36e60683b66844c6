/// Where projects lie, as geometries of GeoJSON.
@NullMarked
package cityplan.projects.project.geometry;

import org.jspecify.annotations.NullMarked;
