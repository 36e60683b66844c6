/// An embedded PostgreSQL whose data outlives its processes, however they end.
@NullMarked
package cityplan.local.postgres;

import org.jspecify.annotations.NullMarked;
