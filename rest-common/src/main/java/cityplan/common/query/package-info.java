/// What a request asks for: parameters read strictly, pages, sort orders, cursors.
@NullMarked
package cityplan.common.query;

import org.jspecify.annotations.NullMarked;
