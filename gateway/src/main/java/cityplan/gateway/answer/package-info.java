/// Answers that are made of what both services say.
@NullMarked
package cityplan.gateway.answer;

import org.jspecify.annotations.NullMarked;
