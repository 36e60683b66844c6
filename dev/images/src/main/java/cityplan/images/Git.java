package cityplan.images;

import cityplan.images.build.Origin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the checkout knows of itself.
final class Git {

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private Git() {}

    /// The origin of what is built here. Without git the commit is unknown and the time the one
    /// that all files have.
    static Origin origin(Path root) throws IOException, InterruptedException {
        Matcher version = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
        version.find();
        String commit = ask(root, "rev-parse", "HEAD").orElse("unknown");
        boolean changed = ask(root, "status", "--porcelain").isPresent();
        return new Origin(
                version.group(1),
                changed ? commit + "-dirty" : commit,
                ask(root, "log", "-1", "--format=%ct")
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                        .orElse(Origin.TIME),
                ask(root, "config", "--get", "remote.origin.url").filter(Git::isPublic));
    }

    /// An address for everyone: on the web, without a user's name in it.
    private static boolean isPublic(String url) {
        return url.startsWith("https://") && !url.contains("@");
    }

    private static Optional<String> ask(Path root, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process git =
                new ProcessBuilder(command)
                        .directory(root.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return git.waitFor() == 0 && !said.isBlank() ? Optional.of(said.strip()) : Optional.empty();
    }
}
