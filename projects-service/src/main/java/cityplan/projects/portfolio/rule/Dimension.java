package cityplan.projects.portfolio.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What projects can be grouped by.
public enum Dimension {
    SECTOR,
    KIND,
    STAGE,
    REGION,
    PROGRAMME,
    DEPARTMENT,
    /// The year of a list.
    YEAR,
    /// What the list of a year calls a project.
    CATEGORY,
    /// Whose list it is.
    LEVEL,
    /// Whether the list calls it a key project.
    KEY;

    /// As a request names it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> named(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
