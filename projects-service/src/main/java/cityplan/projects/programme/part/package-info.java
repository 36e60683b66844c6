/// The parts that a programme is made of, and their sums beside what the programme states itself.
@NullMarked
package cityplan.projects.programme.part;

import org.jspecify.annotations.NullMarked;
