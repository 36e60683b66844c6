/// What sources say of targets: read with its history, recorded, amended and withdrawn.
@NullMarked
package cityplan.indicators.target.statement;

import org.jspecify.annotations.NullMarked;
