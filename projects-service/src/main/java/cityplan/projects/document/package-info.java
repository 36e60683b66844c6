/// What is written about projects.
@NullMarked
package cityplan.projects.document;

import org.jspecify.annotations.NullMarked;
