/// What of the database an evaluation needs, in few questions for many targets.
@NullMarked
package cityplan.indicators.evaluation.reader;

import org.jspecify.annotations.NullMarked;
