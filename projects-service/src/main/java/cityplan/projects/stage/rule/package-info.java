/// The lifecycle of a project as rules: which moves there are, and what statements make of its
/// stages.
@NullMarked
package cityplan.projects.stage.rule;

import org.jspecify.annotations.NullMarked;
