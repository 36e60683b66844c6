/// Evaluations as they are answered, in the language of the reader.
@NullMarked
package cityplan.indicators.evaluation.view;

import org.jspecify.annotations.NullMarked;
