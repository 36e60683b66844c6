/// Who wrote what in this service, and who was refused.
@NullMarked
package cityplan.indicators.audit;

import org.jspecify.annotations.NullMarked;
