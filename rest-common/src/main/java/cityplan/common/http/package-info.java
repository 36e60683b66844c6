/// What happens to every request before a resource sees it.
@NullMarked
package cityplan.common.http;

import org.jspecify.annotations.NullMarked;
