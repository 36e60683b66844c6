/// Reading the audit, and telling whether its chain holds: for auditors alone.
@NullMarked
package cityplan.store.audit.reading;

import org.jspecify.annotations.NullMarked;
