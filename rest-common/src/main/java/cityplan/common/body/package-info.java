/// The bodies of requests: how long they may be, and what is wrong with them.
@NullMarked
package cityplan.common.body;

import org.jspecify.annotations.NullMarked;
