/// The lifecycle of a project as rules: which moves there are, what events make of them, and where
/// documents contradict each other.
@NullMarked
package cityplan.projects.stage.rule;

import org.jspecify.annotations.NullMarked;
