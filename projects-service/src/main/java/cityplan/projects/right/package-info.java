/// Who may write what of this service; docs/rights.md.
@NullMarked
package cityplan.projects.right;

import org.jspecify.annotations.NullMarked;
