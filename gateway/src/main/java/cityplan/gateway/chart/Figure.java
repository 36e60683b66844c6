package cityplan.gateway.chart;

import cityplan.gateway.page.Markup;

import java.util.function.Consumer;

/// A chart with what it shows in words, for those who do not see it.
record Figure(String title, String description, double width, double height) {

    void draw(Markup out, Consumer<Canvas> content) {
        out.element(
                "svg",
                () -> {
                    out.leaf("title", title);
                    out.leaf("desc", description);
                    content.accept(new Canvas(out));
                },
                "viewBox",
                "0 0 " + Canvas.at(width) + " " + Canvas.at(height),
                "role",
                "img",
                "aria-label",
                title,
                "class",
                "chart");
    }
}
