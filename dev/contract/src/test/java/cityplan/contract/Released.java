package cityplan.contract;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A contract that was released: `1.0.0.yaml`.
record Released(Path file) {

    private static final String SUFFIX = ".yaml";

    /// The one of the highest version in a directory.
    static Released latest(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(Released::new)
                    .max(Comparator.comparing(Released::version))
                    .orElseThrow();
        }
    }

    Version version() {
        String name = file.getFileName().toString();
        return Version.parse(name.substring(0, name.length() - SUFFIX.length()));
    }

    String text() throws IOException {
        return Files.readString(file);
    }
}
