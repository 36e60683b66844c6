package cityplan.local.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The version before this one, built from the history of the repository. Which one that is stands
/// in `dev/local/previous-version` and is set anew with each release.
final class PreviousVersion {

    private static final Path NAME = Path.of("dev/local/previous-version");

    private PreviousVersion() {}

    /// A checkout of it with its jars; built once and kept.
    static Path checkout() throws IOException, InterruptedException {
        String commit = Files.readString(Cluster.THIS.resolve(NAME)).strip();
        assumeTrue(
                succeeds(Cluster.THIS, "git cat-file -e " + commit),
                "This checkout has no history with the previous version in it.");
        Path checkout = Cluster.THIS.resolve("dev/local/target/previous").resolve(commit);
        Path mark = checkout.resolve("built");
        if (!Files.exists(mark)) {
            Files.createDirectories(checkout);
            run(Cluster.THIS, "git archive %s | tar -x -C '%s'".formatted(commit, checkout));
            run(
                    checkout,
                    "mvn -B -q -Ppackage-only -pl gateway,projects-service,indicators-service -am package");
            Files.writeString(mark, "");
        }
        return checkout;
    }

    private static boolean succeeds(Path directory, String line)
            throws IOException, InterruptedException {
        return start(directory, line).waitFor() == 0;
    }

    private static Process start(Path directory, String line) throws IOException {
        return new ProcessBuilder(List.of("bash", "-o", "pipefail", "-c", line))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static void run(Path directory, String line) throws IOException, InterruptedException {
        Process process = start(directory, line);
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(line + "\n" + said);
        }
    }
}
