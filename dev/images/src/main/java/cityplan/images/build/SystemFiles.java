package cityplan.images.build;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The little of an operating system that Java needs, taken from this machine: the C library, one
/// locale, one user, a place for temporary files. No shell, no package manager, nothing to log in
/// to.
final class SystemFiles {

    static final int USER = 10001;

    private static final Map<String, String> TEXTS =
            Map.of(
                    "etc/passwd",
                    """
                    root:x:0:0:root:/nonexistent:/nonexistent
                    service:x:%1$d:%1$d:service:/nonexistent:/nonexistent
                    """
                            .formatted(USER),
                    "etc/group",
                    """
                    root:x:0:
                    service:x:%d:
                    """
                            .formatted(USER),
                    "etc/nsswitch.conf",
                    "hosts: files dns\n");
    private static final Pattern LIBRARY = Pattern.compile("(?:^\\s*|=> )(/\\S+) \\(0x");
    private static final Path LOCALE = Path.of("/usr/lib/locale/C.utf8");

    private SystemFiles() {}

    /// Collects them below the place's folder for them.
    static FileEntriesLayer layer(Place place, JavaRuntime java)
            throws IOException, InterruptedException {
        Path system = place.system();
        Folders.remove(system);
        for (Path library : libraries(java)) {
            put(system, library);
        }
        if (Files.isDirectory(LOCALE)) {
            Folders.copy(LOCALE, Files.createDirectories(inside(system, LOCALE)));
        }
        for (var text : TEXTS.entrySet()) {
            Path file = system.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
        var files = Reproducible.layer("system", system, "/", _ -> true).toBuilder();
        return files.addEntry(
                        Files.createDirectories(place.target().resolve("empty")),
                        AbsoluteUnixPath.get("/tmp"),
                        FilePermissions.fromOctalString("777"),
                        Origin.TIME)
                .build();
    }

    private static void put(Path system, Path library) throws IOException {
        Path copy = inside(system, library);
        Files.createDirectories(copy.getParent());
        Files.copy(library, copy);
    }

    private static Path inside(Path system, Path file) {
        return system.resolve(Path.of("/").relativize(file));
    }

    /// What the loader finds for Java without a screen.
    private static Set<Path> libraries(JavaRuntime java) throws IOException, InterruptedException {
        Process ldd =
                new ProcessBuilder(
                                "ldd",
                                java.program().toString(),
                                java.home().resolve("lib/server/libjvm.so").toString(),
                                java.home().resolve("lib/libnet.so").toString(),
                                java.home().resolve("lib/libmanagement.so").toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        ldd.waitFor();
        Set<Path> libraries = new TreeSet<>();
        said.lines()
                .map(LIBRARY::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> Path.of(matcher.group(1)))
                .filter(library -> !library.startsWith(java.home()))
                .forEach(libraries::add);
        return libraries;
    }
}
