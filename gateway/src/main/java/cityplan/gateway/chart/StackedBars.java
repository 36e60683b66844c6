package cityplan.gateway.chart;

import cityplan.gateway.page.Markup;

import java.util.List;
import java.util.stream.Collectors;

/// Lying bars of counts, one for each name, each made of the same parts.
///
/// @param parts what the bars are made of
/// @param rows how much each has of every part
public record StackedBars(String title, List<Part> parts, List<Row> rows) {

    private static final double WIDTH = 680;
    private static final double LONGEST = 290;
    private static final double TOTALS = 40;
    private static final double PITCH = 26;
    private static final double BAR = 17;
    private static final double LEGEND = 30;

    /// What bars are made of.
    public record Part(String name, Fill fill) {}

    /// A bar.
    public record Row(String name, List<Long> counts) {

        long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    public void draw(Markup out) {
        var figure = new Figure(title, description(), WIDTH, top() + rows.size() * PITCH + 4);
        figure.draw(out, this::draw);
    }

    private void draw(Canvas canvas) {
        if (parts.size() > 1) {
            legend(canvas);
        }
        long most = rows.stream().mapToLong(Row::total).max().orElse(1);
        double names = names();
        double scale = (WIDTH - names - TOTALS) / Math.max(1, most);
        double y = top();
        for (Row row : rows) {
            canvas.label(names - 8, y + BAR - 4, row.name, "end", names - 8);
            bar(canvas, row, y, scale);
            y += PITCH;
        }
    }

    /// Parts of one kind need no legend.
    private double top() {
        return parts.size() > 1 ? LEGEND : 4;
    }

    /// As much room as the longest name needs.
    private double names() {
        double longest = rows.stream().mapToDouble(row -> Canvas.width(row.name)).max().orElse(0);
        return Math.min(LONGEST, longest + 12);
    }

    private void legend(Canvas canvas) {
        double x = 4;
        for (Part part : parts) {
            canvas.rect(x, 4, Canvas.EM, Canvas.EM, part.fill);
            canvas.text(x + Canvas.EM + 5, Canvas.EM + 3, part.name, "start");
            x += Canvas.width(part.name) + 2.6 * Canvas.EM;
        }
    }

    private void bar(Canvas canvas, Row row, double y, double scale) {
        double x = names();
        for (int i = 0; i < parts.size(); i++) {
            long count = row.counts.get(i);
            double width = count * scale;
            String number = String.valueOf(count);
            if (count > 0) {
                Fill fill = parts.get(i).fill;
                canvas.rect(x, y, width, BAR, fill);
                if (parts.size() > 1 && width > Canvas.width(number) + 6) {
                    number(canvas, x + width / 2, y, number, fill);
                }
            }
            x += width;
        }
        canvas.text(x + 6, y + BAR - 4, String.valueOf(row.total()), "start");
    }

    /// A pattern is left out behind a number.
    private static void number(Canvas canvas, double x, double y, String number, Fill fill) {
        if (fill != Fill.DEEP && fill != Fill.PALE) {
            double width = Canvas.width(number) + 4;
            canvas.plate(x - width / 2, y + 2, width, BAR - 4);
        }
        canvas.text(x, y + BAR - 4, number, "middle", fill.ink());
    }

    private String description() {
        return rows.stream()
                .map(row -> row.name + ": " + counts(row))
                .collect(Collectors.joining("; "));
    }

    private String counts(Row row) {
        var text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(parts.get(i).name).append(' ');
            text.append(row.counts.get(i));
        }
        return text.toString();
    }
}
