package cityplan.store.bundle;

import java.nio.file.Path;

/// A file as it was sent: the name it was given, and where its bytes are.
public record Upload(String name, Path content) {}
