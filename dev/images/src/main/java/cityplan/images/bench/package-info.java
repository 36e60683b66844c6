/// How fast the services start, and what they cost then: `./suite bench start`.
@NullMarked
package cityplan.images.bench;

import org.jspecify.annotations.NullMarked;
