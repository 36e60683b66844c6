/// The PostgreSQL that tests run against.
@NullMarked
package cityplan.common.test.postgres;

import org.jspecify.annotations.NullMarked;
