package cityplan.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folder `k8s` of this checkout, and copies of it that a test may change.
public record Checkout(Path k8s) {

    public static final Checkout THIS =
            new Checkout(Path.of(System.getProperty("suite.root"), "k8s").toAbsolutePath());

    public List<String> overlays() {
        try (Stream<Path> folders = Files.list(k8s.resolve("overlays"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(k8s.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Checkout copy(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(k8s)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(k8s.relativize(file).toString()));
            }
        }
        return new Checkout(target);
    }

    /// Changes the first occurrence of a text in one of the files.
    public void edit(String file, String from, String to) throws IOException {
        String text = text(file);
        int place = text.indexOf(from);
        if (place < 0) {
            throw new IllegalArgumentException("%s does not contain '%s'".formatted(file, from));
        }
        Files.writeString(
                k8s.resolve(file),
                text.substring(0, place) + to + text.substring(place + from.length()));
    }
}
