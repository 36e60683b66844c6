/// The ways to derive a value.
@NullMarked
package cityplan.indicators.derived.kind;

import org.jspecify.annotations.NullMarked;
