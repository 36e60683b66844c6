package cityplan.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A suite's home in a directory of a test. All tests share the unpacked PostgreSQL programs.
public final class TestHome {

    private TestHome() {}

    public static Home in(Path root, String state) throws IOException {
        Home home = Home.open(root, root.resolve(state));
        Path shared = Files.createDirectories(Path.of("target", "postgres-programs"));
        Files.createSymbolicLink(home.programs(), shared.toAbsolutePath());
        return home;
    }
}
