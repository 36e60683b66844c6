package cityplan.gateway.chart;

import cityplan.gateway.page.Markup;

/// How an area is filled: by colour and by pattern, so that it is told from others in black and
/// white, too.
public enum Fill {
    DEEP("#17694e", ""),
    STRIPES("#2a6fb0", "M-2,2l4,-4M0,8l8,-8M6,10l4,-4"),
    DOTS("#c77d0a", "M2,2h2v2h-2zM6,6h2v2h-2z"),
    CROSSES("#b3261e", "M0,0l8,8M8,0l-8,8"),
    PALE("#e3e7e6", "");

    private final String colour;
    private final String pattern;

    Fill(String colour, String pattern) {
        this.colour = colour;
        this.pattern = pattern;
    }

    /// The value of a `fill` attribute.
    String value() {
        return pattern.isEmpty() ? colour : "url(#fill-" + name() + ")";
    }

    /// The colour of a text upon it.
    String ink() {
        return this == DEEP ? "#ffffff" : "#15262b";
    }

    /// The patterns; a page needs them once.
    public static void define(Markup out) {
        out.element(
                "svg",
                () -> out.element("defs", () -> define(out, values())),
                "class",
                "defs",
                "width",
                "0",
                "height",
                "0",
                "aria-hidden",
                "true");
    }

    private static void define(Markup out, Fill... fills) {
        for (Fill fill : fills) {
            if (!fill.pattern.isEmpty()) {
                out.element(
                        "pattern",
                        () -> fill.draw(out),
                        "id",
                        "fill-" + fill.name(),
                        "width",
                        "8",
                        "height",
                        "8",
                        "patternUnits",
                        "userSpaceOnUse");
            }
        }
    }

    private void draw(Markup out) {
        out.leaf("rect", "", "width", "8", "height", "8", "fill", "#ffffff");
        out.leaf("rect", "", "width", "8", "height", "8", "fill", colour, "fill-opacity", "0.35");
        out.leaf("path", "", "d", pattern, "stroke", colour, "stroke-width", "1.6", "fill", "none");
    }
}
