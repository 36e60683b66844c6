/// Languages and bilingual text.
@NullMarked
package cityplan.common.text;

import org.jspecify.annotations.NullMarked;
