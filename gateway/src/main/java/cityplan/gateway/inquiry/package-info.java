/// Asks both services for what a view is made of, all of it at one moment and by one deadline.
@NullMarked
package cityplan.gateway.inquiry;

import org.jspecify.annotations.NullMarked;
