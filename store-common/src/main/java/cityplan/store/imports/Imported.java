package cityplan.store.imports;

import cityplan.store.record.Table;

import java.util.List;

/// What a service imports.
///
/// @param path where its imports are
/// @param tables what a bundle fills, each after those it refers to
public record Imported(String path, List<Table> tables) {

    public Imported {
        tables = List.copyOf(tables);
    }
}
