package cityplan.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The `contract.yaml` files of one module: one beside each feature, what stands above others first,
/// then in the order of their paths.
record Fragments(Path module) {

    private static final Comparator<Path> ORDER =
            Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder());

    List<Path> files() {
        try (Stream<Path> tree = Files.walk(module.resolve("src/main/java"))) {
            return tree.filter(path -> path.endsWith("contract.yaml")).sorted(ORDER).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
