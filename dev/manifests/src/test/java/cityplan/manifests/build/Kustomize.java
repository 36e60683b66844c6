package cityplan.manifests.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// `kubectl kustomize`, which needs no cluster and no network.
public final class Kustomize {

    private Kustomize() {}

    /// Whether kubectl is on the PATH.
    public static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    /// The YAML of all objects.
    ///
    /// @throws IllegalStateException when it fails or warns, with its words
    static String render(Path overlay) {
        try {
            Path words = Files.createTempFile("kustomize", ".words");
            try {
                return render(overlay, words);
            } finally {
                Files.delete(words);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while kubectl was running", stopped);
        }
    }

    private static String render(Path overlay, Path words)
            throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                        .redirectError(words.toFile());
        // It is gone before memory matters, and a third faster.
        command.environment().put("GOGC", "off");
        Process process = command.start();
        String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        String said = Files.readString(words).strip();
        if (code != 0 || !said.isEmpty()) {
            throw new IllegalStateException("kubectl kustomize %s: %s".formatted(overlay, said));
        }
        return yaml;
    }
}
