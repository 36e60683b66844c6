/// The schema that a service needs of its database.
@NullMarked
package cityplan.store.schema;

import org.jspecify.annotations.NullMarked;
