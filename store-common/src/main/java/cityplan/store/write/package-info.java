/// Writing over HTTP: JSON bodies as rows, held against the version that the client has seen.
@NullMarked
package cityplan.store.write;

import org.jspecify.annotations.NullMarked;
