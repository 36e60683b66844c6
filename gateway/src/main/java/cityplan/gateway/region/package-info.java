/// A region against the one that it lies in: its figures side by side with those of its siblings,
/// and its projects.
@NullMarked
package cityplan.gateway.region;

import org.jspecify.annotations.NullMarked;
