package cityplan.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The `contract.yaml` files of one module: one beside each feature, in the order of their paths.
record Fragments(Path module) {

    List<Path> files() {
        try (Stream<Path> tree = Files.walk(module.resolve("src/main/java"))) {
            return tree.filter(path -> path.endsWith("contract.yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
