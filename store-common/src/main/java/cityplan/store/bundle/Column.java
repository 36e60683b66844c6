package cityplan.store.bundle;

/// A column of a file.
public record Column(String name, CellType type, boolean required) {}
