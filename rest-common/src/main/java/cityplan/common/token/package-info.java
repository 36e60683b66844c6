/// Who asks: bearer tokens of one issuer are verified here, and again in every service.
@NullMarked
package cityplan.common.token;

import org.jspecify.annotations.NullMarked;
