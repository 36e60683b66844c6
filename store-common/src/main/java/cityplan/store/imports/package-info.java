/// Imports as a resource: asked for, carried out now or later by any instance, and told about.
@NullMarked
package cityplan.store.imports;

import org.jspecify.annotations.NullMarked;
