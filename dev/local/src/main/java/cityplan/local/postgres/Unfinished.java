package cityplan.local.postgres;

import cityplan.local.process.Home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A first start that was interrupted: half of a data directory, half of the programs. Both are
/// made anew; neither can hold anybody's data yet.
final class Unfinished {

    private final Home home;

    Unfinished(Home home) {
        this.home = home;
    }

    /// Removes what an interrupted first start left, and notes when another one begins.
    void clear() throws IOException {
        if (Files.exists(mark())) {
            Tree.delete(home.data());
        }
        if (!Files.exists(home.data())) {
            Files.createDirectories(home.postgres());
            Files.writeString(mark(), "The databases are being created.\n");
        }
        for (Path programs : children(home.programs())) {
            if (!Files.exists(programs.resolve(".exists"))) {
                Tree.delete(programs);
            }
        }
    }

    /// From here on the data directory is complete and is never removed.
    void done() throws IOException {
        Files.deleteIfExists(mark());
    }

    private Path mark() {
        return home.postgres().resolve("unfinished");
    }

    private static List<Path> children(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }
}
