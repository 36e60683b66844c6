package cityplan.gateway.chart;

import cityplan.gateway.page.Markup;

import java.util.Locale;

/// Where a chart is drawn. Coordinates are those of the view box; the page sets the size.
final class Canvas {

    /// The height of a letter.
    static final double EM = 12;

    private static final double LATIN = 0.56;
    private static final int WIDE = 0x2E80;

    private final Markup out;

    Canvas(Markup out) {
        this.out = out;
    }

    void rect(double x, double y, double width, double height, Fill fill) {
        out.leaf(
                "rect",
                "",
                "x",
                at(x),
                "y",
                at(y),
                "width",
                at(width),
                "height",
                at(height),
                "fill",
                fill.value(),
                "stroke",
                "#15262b",
                "stroke-width",
                "0.6");
    }

    /// A white ground for a text.
    void plate(double x, double y, double width, double height) {
        out.leaf(
                "rect",
                "",
                "x",
                at(x),
                "y",
                at(y),
                "width",
                at(width),
                "height",
                at(height),
                "rx",
                "2",
                "fill",
                "#ffffff");
    }

    void line(double x1, double y1, double x2, double y2, String kind) {
        out.leaf("line", "", "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2), "class", kind);
    }

    void path(String points, String kind) {
        out.leaf("polyline", "", "points", points, "class", kind);
    }

    void dot(double x, double y) {
        out.leaf("circle", "", "cx", at(x), "cy", at(y), "r", "3.5", "class", "figure");
    }

    /// An open square around here.
    void square(double x, double y) {
        out.leaf(
                "rect", "", "x", at(x - 4), "y", at(y - 4), "width", "8", "height", "8", "class",
                "aim");
    }

    /// A text from here on, up to here (`end`) or around here (`middle`).
    void text(double x, double y, String text, String anchor) {
        text(x, y, text, anchor, "#15262b");
    }

    void text(double x, double y, String text, String anchor, String ink) {
        out.leaf("text", text, "x", at(x), "y", at(y), "text-anchor", anchor, "fill", ink);
    }

    /// A text that is cut where there is no room for it; all of it stands in its title.
    void label(double x, double y, String text, String anchor, double room) {
        String shown = fitted(text, room);
        out.element(
                "text",
                () -> {
                    out.text(shown);
                    if (!shown.equals(text)) {
                        out.leaf("title", text);
                    }
                },
                "x",
                at(x),
                "y",
                at(y),
                "text-anchor",
                anchor,
                "fill",
                "#15262b");
    }

    /// About as wide as a browser draws it: a Chinese character takes a square.
    static double width(String text) {
        return text.codePoints().mapToDouble(each -> each >= WIDE ? EM : LATIN * EM).sum();
    }

    static String fitted(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        int length = letters.length;
        while (length > 0 && width(new String(letters, 0, length)) + EM > room) {
            length--;
        }
        return new String(letters, 0, length) + "…";
    }

    static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
