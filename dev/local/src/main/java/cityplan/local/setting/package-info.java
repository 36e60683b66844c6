/// What the services are told by the environment that the suite is started in.
@NullMarked
package cityplan.local.setting;

import org.jspecify.annotations.NullMarked;
