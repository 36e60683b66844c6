/// The arithmetic of derived values.
@NullMarked
package cityplan.indicators.derived.rule;

import org.jspecify.annotations.NullMarked;
