package cityplan.projects.portfolio;

import cityplan.common.query.Parameters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What projects can be grouped by.
enum Dimension {
    SECTOR,
    KIND,
    STAGE,
    REGION,
    PROGRAMME,
    DEPARTMENT,
    /// The year of a list.
    YEAR,
    /// As the list of a year calls a project.
    CATEGORY;

    private static final List<Dimension> DEFAULT = List.of(SECTOR, STAGE);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one or two dimensions that `by` names, joined by a comma.
    static List<Dimension> asked(Parameters parameters) {
        List<String> names =
                parameters.text("by").map(text -> List.of(text.split(",", -1))).orElse(List.of());
        List<Dimension> found =
                Arrays.stream(values()).filter(each -> names.contains(each.code())).toList();
        if (names.isEmpty()) {
            return DEFAULT;
        }
        if (names.size() > 2) {
            parameters.reject("by", "too-many", "2");
        } else if (found.size() < names.size()) {
            parameters.reject("by", "one-of", all());
        }
        return names.stream()
                .flatMap(name -> found.stream().filter(each -> each.code().equals(name)))
                .toList();
    }

    private static String all() {
        return Arrays.stream(values()).map(Dimension::code).collect(Collectors.joining(", "));
    }
}
