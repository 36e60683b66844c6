/// The public contract, served byte for byte as it was composed, and a page to try it on.
@NullMarked
package cityplan.gateway.contract;

import org.jspecify.annotations.NullMarked;
