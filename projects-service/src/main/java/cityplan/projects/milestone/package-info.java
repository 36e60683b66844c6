/// Milestones of projects: the day first set, the day set now, and the day on which they were
/// reached.
@NullMarked
package cityplan.projects.milestone;

import org.jspecify.annotations.NullMarked;
