package cityplan.local.process;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Where a suite lives: the checkout with its jars, and the directory with all that it keeps.
public record Home(Path root, Path state) {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    /// Makes the state directory when it is missing, closed to other users of this machine. Both
    /// paths become real ones, so that the same suite is recognised through any symbolic link.
    public static Home open(Path root, Path state) {
        try {
            if (!Files.exists(state)) {
                Files.createDirectories(state, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            Home home = new Home(root.toRealPath(), state.toRealPath());
            Files.createDirectories(home.run());
            Files.createDirectories(home.logs());
            Files.createDirectories(home.keys());
            if (Files.isWritable(home.run()) && Files.isReadable(home.keys())) {
                return home;
            }
            throw new AccessDeniedException(state.toString());
        } catch (IOException refused) {
            throw new Refusal(
                    "Cannot write to %s: run ./suite as the user who owns it, or give another place"
                                    .formatted(state)
                            + " with --state DIR.",
                    refused);
        }
    }

    /// The PostgreSQL data directory.
    public Path data() {
        return postgres().resolve("data");
    }

    /// The data directory and the passwords that belong to it: they live and die together.
    public Path postgres() {
        return state.resolve("postgres");
    }

    public Path passwords() {
        return postgres().resolve("passwords");
    }

    /// The unpacked PostgreSQL programs. Never above the data directory: the embedded library
    /// deletes old data directories that it finds here.
    public Path programs() {
        return state.resolve("programs");
    }

    public Path run() {
        return state.resolve("run");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    /// The token by which one service reads from another.
    public Path badge() {
        return run().resolve("badge.token");
    }

    public Path keys() {
        return state.resolve("keys");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /// A path as a person in the checkout writes it.
    public Path shown(Path path) {
        return path.startsWith(root) ? root.relativize(path) : path;
    }

    /// The reference data that an empty suite starts with.
    public Path reference() {
        return root.resolve("data/kunming");
    }
}
