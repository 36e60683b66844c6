package cityplan.store.imports;

/// A file as it was sent.
public record SentFile(String name, long bytes) {}
