package cityplan.local.archive;

import cityplan.local.postgres.Tree;
import cityplan.local.process.Refusal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file that is written beside its place, for its owner only, and takes the place when it is
/// whole.
public final class Draft implements Closeable {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<OpenOption> HOW =
            Set.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);

    private final Path file;
    private final Path part;
    private final boolean replace;
    private final FileChannel channel;
    private boolean placed;

    private Draft(Path file, Path part, boolean replace, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.replace = replace;
        this.channel = channel;
    }

    /// The lock tells a draft that is being written from one that a killed backup left.
    public static Draft of(Path file, boolean replace) throws IOException {
        refuseTaken(file, replace);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        FileChannel channel =
                FileChannel.open(part, HOW, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        if (channel.tryLock() == null) {
            channel.close();
            throw new Refusal("Another backup is writing to %s just now.".formatted(part));
        }
        Files.setPosixFilePermissions(part, OWNER_ONLY);
        channel.truncate(0);
        return new Draft(file, part, replace, channel);
    }

    public FileChannel channel() {
        return channel;
    }

    public void takePlace() throws IOException {
        refuseTaken(file, replace);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        placed = true;
        Tree.syncName(file);
    }

    private static void refuseTaken(Path file, boolean replace) {
        if (Files.isDirectory(file)) {
            throw new Refusal("%s is a directory: name a file.".formatted(file));
        }
        if (Files.exists(file) && !replace) {
            throw new Refusal(
                    "%s is there already: name another file, or replace it with --force."
                            .formatted(file));
        }
        if (file.getParent() == null || !Files.isWritable(file.getParent())) {
            throw new Refusal("Cannot write to the directory of %s.".formatted(file));
        }
    }

    /// Removes what did not take its place.
    @Override
    public void close() throws IOException {
        if (!placed) {
            Files.deleteIfExists(part);
        }
        channel.close();
    }
}
