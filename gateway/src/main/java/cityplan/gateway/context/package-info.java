/// What several views explain things by: figures, judged targets and contributing projects.
@NullMarked
package cityplan.gateway.context;

import org.jspecify.annotations.NullMarked;
