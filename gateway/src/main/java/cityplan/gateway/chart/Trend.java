package cityplan.gateway.chart;

import cityplan.gateway.page.Markup;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small series with what it is to become: figures are dots on a line, aims are open squares.
///
/// @param words what figures and aims are called
public record Trend(String title, List<String> words, List<Point> figures, List<Point> aims) {

    private static final double WIDTH = 220;
    private static final double HEIGHT = 104;
    private static final double LEFT = 34;
    private static final double RIGHT = 186;
    private static final double TOP = 28;
    private static final double BASE = 64;

    /// A value of a year; `text` is how it is printed.
    public record Point(int year, BigDecimal value, String text) {}

    public void draw(Markup out) {
        new Figure(title, description(), WIDTH, HEIGHT).draw(out, this::draw);
    }

    private void draw(Canvas canvas) {
        canvas.line(LEFT - 16, BASE + 20, RIGHT + 16, BASE + 20, "axis");
        canvas.path(places(figures), "series");
        Point now = figures.getLast();
        aims.stream()
                .filter(each -> each.year > now.year)
                .forEach(each -> canvas.line(x(now), y(now), x(each), y(each), "way"));
        figures.forEach(each -> canvas.dot(x(each), y(each)));
        aims.forEach(each -> canvas.square(x(each), y(each)));
        Stream.concat(Stream.of(now), ends(aims))
                .forEach(each -> canvas.text(x(each), y(each) + away(each), each.text, "middle"));
        Stream.concat(ends(figures), ends(aims))
                .mapToInt(Point::year)
                .distinct()
                .forEach(each -> canvas.text(x(each), BASE + 34, String.valueOf(each), "middle"));
    }

    private String places(List<Point> points) {
        return points.stream()
                .map(each -> Canvas.at(x(each)) + "," + Canvas.at(y(each)))
                .collect(Collectors.joining(" "));
    }

    /// Below a point that the lines fall to, above any other.
    private double away(Point point) {
        boolean lowest = y(point) >= BASE - 1 && figures.size() > 1 && !aims.contains(point);
        return lowest ? Canvas.EM + 3 : -9;
    }

    /// The first and the last, between which there is room for words.
    private Stream<Point> ends(List<Point> points) {
        Stream<Point> ends =
                points.isEmpty() ? Stream.of() : Stream.of(points.getFirst(), points.getLast());
        return ends.filter(each -> each.equals(points.getLast()) || isApart(each, points.getLast()))
                .distinct();
    }

    private boolean isApart(Point one, Point other) {
        return Math.abs(x(one) - x(other)) > 3 * Canvas.EM;
    }

    private double x(Point point) {
        return x(point.year);
    }

    private double x(int year) {
        int first = all().mapToInt(Point::year).min().orElse(year);
        int last = all().mapToInt(Point::year).max().orElse(year);
        return first == last
                ? (LEFT + RIGHT) / 2
                : LEFT + (RIGHT - LEFT) * (year - first) / (last - first);
    }

    private double y(Point point) {
        double least = all().mapToDouble(each -> each.value.doubleValue()).min().orElse(0);
        double most = all().mapToDouble(each -> each.value.doubleValue()).max().orElse(0);
        return most - least == 0
                ? (TOP + BASE) / 2
                : BASE - (BASE - TOP) * (point.value.doubleValue() - least) / (most - least);
    }

    private Stream<Point> all() {
        return Stream.concat(figures.stream(), aims.stream());
    }

    private String description() {
        return words.get(0) + ": " + told(figures) + "; " + words.get(1) + ": " + told(aims);
    }

    private static String told(List<Point> points) {
        return points.stream()
                .map(each -> each.year + " " + each.text)
                .collect(Collectors.joining(", "));
    }
}
