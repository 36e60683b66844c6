/// An indicator explained: its figures, the targets of every plan, and what projects add to it.
@NullMarked
package cityplan.gateway.indicator;

import org.jspecify.annotations.NullMarked;
