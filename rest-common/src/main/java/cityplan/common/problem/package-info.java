/// Everything that goes wrong, said once, in zh and en, after RFC 9457.
@NullMarked
package cityplan.common.problem;

import org.jspecify.annotations.NullMarked;
