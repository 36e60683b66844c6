/// How composed views that explain one thing are asked for, find their moment, and are answered.
@NullMarked
package cityplan.gateway.view;

import org.jspecify.annotations.NullMarked;
