/// The audits of both services.
@NullMarked
package cityplan.gateway.audit;

import org.jspecify.annotations.NullMarked;
