package cityplan.images.build;

import cityplan.local.process.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/// The Java of the images: the modules the services need, linked from the JDK that runs this. The
/// same files run the training, so the caches fit whatever base lies below.
public record JavaRuntime(Path home) {

    /// What `jdeps` finds in the three services, and what is found by name only at run time:
    /// character sets, elliptic curves, DNS, zip files, Chinese and English.
    private static final List<String> MODULES =
            List.of(
                    "java.base",
                    "java.desktop",
                    "java.instrument",
                    "java.logging",
                    "java.management",
                    "java.naming",
                    "java.net.http",
                    "java.rmi",
                    "java.security.jgss",
                    "java.sql",
                    "jdk.charsets",
                    "jdk.crypto.ec",
                    "jdk.jfr",
                    "jdk.localedata",
                    "jdk.management",
                    "jdk.naming.dns",
                    "jdk.net",
                    "jdk.unsupported",
                    "jdk.zipfs");

    /// The runtime at this place, linked when it is missing or from another JDK.
    public static JavaRuntime at(Place place) throws IOException, InterruptedException {
        JavaRuntime runtime = new JavaRuntime(place.java());
        String recipe = Runtime.version() + " " + MODULES;
        Path note = place.javaNote();
        if (!Files.exists(note) || !Files.readString(note).equals(recipe)) {
            Folders.remove(runtime.home());
            runtime.link();
            Reproducible.settle(runtime.home());
            runtime.archive();
            Files.writeString(note, recipe);
        }
        return runtime;
    }

    public Path program() {
        return home.resolve("bin/java");
    }

    private void link() throws IOException {
        Files.createDirectories(home.getParent());
        ToolProvider jlink =
                ToolProvider.findFirst("jlink")
                        .orElseThrow(() -> new Refusal("This JDK has no jlink: use a whole one."));
        int code =
                jlink.run(
                        System.out,
                        System.err,
                        "--add-modules",
                        String.join(",", MODULES),
                        "--include-locales=en,zh",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        home.toString());
        if (code != 0) {
            throw new Refusal("jlink could not make the Java of the images (see above).");
        }
    }

    /// Java's own classes, shared: what a start without an application's cache falls back to. Made
    /// after the files got their time, since it remembers it.
    private void archive() throws IOException, InterruptedException {
        Process dump =
                new ProcessBuilder(program().toString(), "-Xshare:dump", "-Xlog:disable")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (dump.waitFor() != 0) {
            throw new Refusal("The Java of the images could not archive its own classes.");
        }
        Reproducible.settle(home);
    }
}
