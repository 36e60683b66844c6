package cityplan.common.answer;

import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.common.query.Suggestion;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fields of a view, as paths: `code`, `name.zh`, `statements.source`. They are the columns of
/// its CSV and what `fields=` may name; naming `name` means all below it.
public record Columns(List<String> paths) {

    private static final int LONGEST = 2000;

    public Columns {
        paths = List.copyOf(paths);
    }

    public static Columns of(Class<?> view) {
        var paths = new ArrayList<String>();
        collect(view, "", paths);
        return new Columns(paths);
    }

    /// The columns that `fields=a,b` asks for; all when it is absent.
    public Columns chosen(Parameters parameters) {
        Optional<String> fields = parameters.text("fields", LONGEST);
        if (fields.isEmpty()) {
            return this;
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (String field : fields.get().split(",", -1)) {
            List<String> found = paths.stream().filter(path -> below(path, field)).toList();
            if (found.isEmpty()) {
                unknown(parameters, field);
            }
            chosen.addAll(found);
        }
        return new Columns(paths.stream().filter(chosen::contains).toList());
    }

    /// The columns and everything that holds one: `name.zh` and `name`.
    Set<String> withParents() {
        var all = new HashSet<String>();
        for (String path : paths) {
            String part = path;
            while (all.add(part) && part.contains(".")) {
                part = part.substring(0, part.lastIndexOf('.'));
            }
        }
        return all;
    }

    private void unknown(Parameters parameters, String field) {
        String close = Suggestion.of(field, paths).map(name -> " → " + name).orElse("");
        parameters.reject("fields", "unknown-field", field + close);
    }

    private static boolean below(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".");
    }

    private static void collect(Class<?> view, String prefix, List<String> paths) {
        for (RecordComponent component : view.getRecordComponents()) {
            String path = prefix + component.getName();
            Class<?> type = element(component.getGenericType());
            if (type.isRecord() && type != Period.class) {
                collect(type, path + ".", paths);
            } else {
                paths.add(path);
            }
        }
    }

    private static Class<?> element(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType list -> element(list.getActualTypeArguments()[0]);
            default -> Object.class;
        };
    }
}
