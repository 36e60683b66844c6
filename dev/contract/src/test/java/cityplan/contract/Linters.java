package cityplan.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The linters of `dev/contract/lint`, installed below `target`.
record Linters(Path home) {

    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", "spectral.yaml");

    /// Installs what the lock names, unless it is there already.
    static Linters install(Path source, Path home) throws IOException, InterruptedException {
        Path lock = Path.of("package-lock.json");
        var linters = new Linters(Files.createDirectories(home));
        boolean installed =
                Files.exists(home.resolve("node_modules/.bin/redocly"))
                        && Files.mismatch(source.resolve(lock), home.resolve(lock)) < 0;
        for (String file : FILES) {
            Files.copy(
                    source.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!installed) {
            linters.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund").clean();
        }
        return linters;
    }

    Finding redocly(Path contract) throws IOException, InterruptedException {
        return run(
                "node_modules/.bin/redocly",
                "lint",
                "--extends",
                "recommended-strict",
                contract.toAbsolutePath().toString());
    }

    Finding spectral(Path contract) throws IOException, InterruptedException {
        return run(
                "node_modules/.bin/spectral",
                "lint",
                "--fail-severity",
                "hint",
                "--ruleset",
                "spectral.yaml",
                contract.toAbsolutePath().toString());
    }

    private Finding run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
        builder.directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Finding(process.waitFor(), said);
    }

    /// What a linter said, and whether it was content.
    record Finding(int code, String said) {

        void clean() {
            if (code != 0) {
                throw new IllegalStateException(said);
            }
        }
    }
}
