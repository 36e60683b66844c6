/// What an image consists of, and how it is put together without a container engine.
@NullMarked
package cityplan.images.build;

import org.jspecify.annotations.NullMarked;
