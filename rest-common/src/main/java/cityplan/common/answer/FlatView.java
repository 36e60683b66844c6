package cityplan.common.answer;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Lays views out as the cells of a table, one for each path. A cell is a number, a text, or null
/// where nothing is known.
public final class FlatView {

    private final List<Path> paths;

    /// The cells of a view at some of its paths, as `Columns` name them.
    public FlatView(Class<?> view, List<String> paths) {
        this.paths = paths.stream().map(path -> Path.of(view, path)).toList();
    }

    /// A cell as text; a decimal is written without exponent.
    public static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString();
        };
    }

    /// One row for a view; several values in one cell are joined by `;`.
    public @Nullable Object[] row(Object view) {
        var cells = new @Nullable Object[paths.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = paths.get(i).cell(view);
        }
        return cells;
    }

    /// One row for each record of the list that a view holds, or the only one.
    public List<@Nullable Object[]> rows(Object view) {
        var rows = new ArrayList<@Nullable Object[]>();
        rows.add(new @Nullable Object[paths.size()]);
        for (int column = 0; column < paths.size(); column++) {
            Path path = paths.get(column);
            if (path.ofRecords) {
                spread(path.values(view), column, rows);
            } else {
                Object value = path.cell(view);
                for (@Nullable Object[] row : rows) {
                    row[column] = value;
                }
            }
        }
        return rows;
    }

    /// A row that is new says what the first one says so far.
    private static void spread(
            List<@Nullable Object> values, int column, List<@Nullable Object[]> rows) {
        for (int i = 0; i < values.size(); i++) {
            if (i == rows.size()) {
                rows.add(rows.getFirst().clone());
            }
            rows.get(i)[column] = values.get(i);
        }
    }

    /// A way down to a value; through a list there are several, and through a list of records each
    /// is of another record.
    private record Path(List<Method> steps, boolean repeated, boolean ofRecords) {

        static Path of(Class<?> view, String path) {
            var steps = new ArrayList<Method>();
            boolean repeated = false;
            boolean ofRecords = false;
            Class<?> type = view;
            for (String name : path.split("\\.")) {
                RecordComponent component = component(type, name);
                component.getAccessor().setAccessible(true);
                steps.add(component.getAccessor());
                type = element(component.getGenericType());
                boolean list = List.class.isAssignableFrom(component.getType());
                repeated |= list;
                ofRecords |= list && type.isRecord();
            }
            return new Path(List.copyOf(steps), repeated, ofRecords);
        }

        private static RecordComponent component(Class<?> type, String name) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
        }

        private static Class<?> element(Type type) {
            return switch (type) {
                case Class<?> plain -> plain;
                case ParameterizedType list -> element(list.getActualTypeArguments()[0]);
                default -> Object.class;
            };
        }

        @Nullable Object cell(Object view) {
            return repeated
                    ? values(view).stream().map(FlatView::text).collect(Collectors.joining(";"))
                    : value(view);
        }

        private @Nullable Object value(Object view) {
            Object value = view;
            for (int i = 0; i < steps.size() && value != null; i++) {
                value = read(value, steps.get(i));
            }
            return value;
        }

        List<@Nullable Object> values(Object view) {
            var values = new ArrayList<@Nullable Object>(1);
            collect(view, 0, values);
            return values;
        }

        private void collect(@Nullable Object value, int step, List<@Nullable Object> values) {
            if (value instanceof List<?> several) {
                several.forEach(each -> collect(each, step, values));
            } else if (value == null || step == steps.size()) {
                values.add(value);
            } else {
                collect(read(value, steps.get(step)), step + 1, values);
            }
        }

        private static @Nullable Object read(Object record, Method accessor) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
