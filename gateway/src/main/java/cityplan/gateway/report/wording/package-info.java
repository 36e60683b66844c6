/// How a report writes names, numbers, periods and codes in one language.
@NullMarked
package cityplan.gateway.report.wording;

import org.jspecify.annotations.NullMarked;
