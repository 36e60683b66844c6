/// The commands behind `./suite images` and `./suite bench start`.
@NullMarked
package cityplan.images;

import org.jspecify.annotations.NullMarked;
