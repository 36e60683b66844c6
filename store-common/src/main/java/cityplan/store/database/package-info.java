/// The databases of a service: its primary, and replicas that may answer reads.
@NullMarked
package cityplan.store.database;

import org.jspecify.annotations.NullMarked;
