package cityplan.gateway.chart;

import cityplan.gateway.page.Markup;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Standing columns of two amounts beside each other, planned and actual, for each year.
public record Columns(String title, List<String> kinds, List<Year> years) {

    private static final double WIDTH = 680;
    private static final double HEIGHT = 210;
    private static final double BASE = 180;
    private static final double TOP = 46;
    private static final double COLUMN = 44;
    private static final List<Fill> FILLS = List.of(Fill.PALE, Fill.STRIPES);

    /// The amounts of a year, in the order of the kinds; absent where nothing is told.
    public record Year(String name, @Nullable BigDecimal first, @Nullable BigDecimal second) {

        Stream<BigDecimal> amounts() {
            return Stream.of(first, second).filter(Objects::nonNull);
        }
    }

    public void draw(Markup out) {
        new Figure(title, description(), WIDTH, HEIGHT).draw(out, this::draw);
    }

    private void draw(Canvas canvas) {
        double x = 4;
        for (int i = 0; i < kinds.size(); i++) {
            canvas.rect(x, 4, Canvas.EM, Canvas.EM, FILLS.get(i));
            canvas.text(x + Canvas.EM + 5, Canvas.EM + 3, kinds.get(i), "start");
            x += Canvas.width(kinds.get(i)) + 2.6 * Canvas.EM;
        }
        canvas.line(0, BASE, WIDTH, BASE, "axis");
        double most =
                years.stream()
                        .flatMap(Year::amounts)
                        .mapToDouble(BigDecimal::doubleValue)
                        .max()
                        .orElse(1);
        double pitch = WIDTH / Math.max(1, years.size());
        for (int i = 0; i < years.size(); i++) {
            double middle = (i + 0.5) * pitch;
            Year year = years.get(i);
            column(canvas, middle - COLUMN - 4, year.first, most, Fill.PALE);
            column(canvas, middle + 4, year.second, most, Fill.STRIPES);
            canvas.text(middle, BASE + 18, year.name, "middle");
        }
    }

    private static void column(
            Canvas canvas, double x, @Nullable BigDecimal amount, double most, Fill fill) {
        if (amount != null) {
            double height = Math.max(0, amount.doubleValue()) / Math.max(most, 1e-9) * (BASE - TOP);
            canvas.rect(x, BASE - height, COLUMN, height, fill);
            canvas.text(x + COLUMN / 2, BASE - height - 5, amount.toPlainString(), "middle");
        }
    }

    private String description() {
        return years.stream()
                .map(each ->
                        each.name
                                + ": "
                                + kinds.get(0)
                                + " "
                                + told(each.first)
                                + ", "
                                + kinds.get(1)
                                + " "
                                + told(each.second))
                .collect(Collectors.joining("; "));
    }

    private static String told(@Nullable BigDecimal amount) {
        return amount == null ? "–" : amount.toPlainString();
    }
}
