/// What is written about projects.
@NullMarked
package cityplan.projects.project.document;

import org.jspecify.annotations.NullMarked;
