/// Sentences and formulas in the language of the reader.
@NullMarked
package cityplan.indicators.text;

import org.jspecify.annotations.NullMarked;
