/// Charts as SVG that stands in a page: no script, no styles of its own, no fonts to be measured.
@NullMarked
package cityplan.gateway.chart;

import org.jspecify.annotations.NullMarked;
