/// Physical backups of a running suite, as the PostgreSQL manual describes them under "Making a
/// Base Backup Using the Low Level API", and the way back.
@NullMarked
package cityplan.local.backup;

import org.jspecify.annotations.NullMarked;
