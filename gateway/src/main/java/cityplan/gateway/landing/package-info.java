/// What a person sees first: a page that says what the suite is, and one for each kind of problem.
@NullMarked
package cityplan.gateway.landing;

import org.jspecify.annotations.NullMarked;
