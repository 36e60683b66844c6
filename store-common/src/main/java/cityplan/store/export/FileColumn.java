package cityplan.store.export;

import cityplan.store.staging.Column;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A column of a file, and the field of a view that says the same: `name_zh` is `name.zh`,
/// `value_type` is `valueType`, `source` may stand in a list below, as in `statements.source`.
record FileColumn(String name, String path) {

    static Optional<FileColumn> of(String name, List<String> paths) {
        String field = Column.field(name);
        return Stream.of(field, "statements." + field)
                .filter(paths::contains)
                .findFirst()
                .map(path -> new FileColumn(name, path));
    }
}
