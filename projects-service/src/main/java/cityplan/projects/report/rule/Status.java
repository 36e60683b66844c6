package cityplan.projects.report.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where a revision of a report stands, in the order in which it gets there.
public enum Status {
    DRAFT,
    SUBMITTED,
    APPROVED,
    SUPERSEDED;

    public static final List<String> CODES = Stream.of(values()).map(Status::code).toList();

    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
