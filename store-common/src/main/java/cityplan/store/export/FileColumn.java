package cityplan.store.export;

import cityplan.store.staging.TableFile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A column of a file, and the field of a view that says the same; it may stand in a list below, as
/// in `statements.source`.
record FileColumn(String name, String path) {

    static Optional<FileColumn> of(TableFile file, String name, List<String> paths) {
        String field = file.field(name);
        return Stream.of(field, "statements." + field)
                .filter(paths::contains)
                .findFirst()
                .map(path -> new FileColumn(name, path));
    }
}
