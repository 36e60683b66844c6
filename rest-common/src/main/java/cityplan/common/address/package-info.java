/// Addresses of hosts: how they are written, ranges of them, and from which one a request comes.
@NullMarked
package cityplan.common.address;

import org.jspecify.annotations.NullMarked;
