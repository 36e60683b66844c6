/// Money: an amount with its currency and unit, and what holds wherever a file gives one.
@NullMarked
package cityplan.projects.money;

import org.jspecify.annotations.NullMarked;
