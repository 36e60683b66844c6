/// Who may write what of this service; docs/rights.md.
@NullMarked
package cityplan.indicators.right;

import org.jspecify.annotations.NullMarked;
