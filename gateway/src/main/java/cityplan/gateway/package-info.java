/// The only public door of the suite: it streams what the services answer, and composes what needs
/// both.
@NullMarked
package cityplan.gateway;

import org.jspecify.annotations.NullMarked;
