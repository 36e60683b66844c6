package cityplan.local.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The README's requests, asked by the generated TypeScript client in Node.
record Tour(String url, String token) {

    private static final Path CLIENTS = WholeSuite.ROOT.resolve("dev/clients/target/typescript");

    /// Whether the client was compiled, which needs Node.
    static boolean isCompiled() {
        return Files.exists(CLIENTS.resolve("dist/tour.js"));
    }

    /// What the tour found, a line for each thing that it looked at.
    List<String> take() throws IOException, InterruptedException {
        Path themes = WholeSuite.ROOT.resolve("data/kunming/themes.csv");
        Process node =
                new ProcessBuilder("node", "dist/tour.js", url, token, themes.toString())
                        .directory(CLIENTS.toFile())
                        .redirectErrorStream(true)
                        .start();
        List<String> lines = new String(node.getInputStream().readAllBytes()).lines().toList();
        if (node.waitFor() != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines;
    }
}
