/// What a report counts, ranks, chooses and cites; plain rules over what the services say.
@NullMarked
package cityplan.gateway.report.rule;

import org.jspecify.annotations.NullMarked;
