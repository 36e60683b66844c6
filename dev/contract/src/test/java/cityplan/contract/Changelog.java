package cityplan.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the changelog says of the version that is being made.
record Changelog(String unreleased) {

    private static final Pattern UNRELEASED =
            Pattern.compile("^## Unreleased$(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    static Changelog read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static Changelog of(String text) {
        var section = UNRELEASED.matcher(text);
        return new Changelog(section.find() ? section.group(1) : "");
    }

    /// The paths and schemas that it leaves out. A name stands alone: `/v1/plans` is not named by
    /// `/v1/plans/{code}`, nor `Plan` by `PlanPage`.
    Set<String> missing(Set<String> names) {
        var missing = new TreeSet<>(names);
        missing.removeIf(name ->
                Pattern.compile("(?<![\\w/}-])" + Pattern.quote(name) + "(?![\\w/{-])")
                        .matcher(unreleased)
                        .find());
        return missing;
    }
}
