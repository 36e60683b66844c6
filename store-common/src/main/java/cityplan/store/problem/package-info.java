/// What PostgreSQL refuses, as problems.
@NullMarked
package cityplan.store.problem;

import org.jspecify.annotations.NullMarked;
