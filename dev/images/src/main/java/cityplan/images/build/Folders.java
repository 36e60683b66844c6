package cityplan.images.build;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whole folders, copied and removed.
public final class Folders {

    private static final CopyOption[] OVER = {StandardCopyOption.REPLACE_EXISTING};

    private Folders() {}

    public static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file : walk(folder, Comparator.reverseOrder())) {
                Files.delete(file);
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path file : walk(from, Comparator.naturalOrder())) {
            Path copy = to.resolve(from.relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy, OVER);
            }
        }
    }

    private static List<Path> walk(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(order).toList();
        }
    }
}
