/// The file that a backup is: a ZIP file that tells what it is, what it holds, and whether it is
/// whole.
@NullMarked
package cityplan.local.archive;

import org.jspecify.annotations.NullMarked;
