package cityplan.images.build;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Layers that depend on the contents of files only: sorted, of one time, owned by root. Java's
/// caches remember the times of the files they were made for, so the files that a cache is trained
/// with get the same time before.
final class Reproducible {

    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions FOLDER_OR_PROGRAM = FilePermissions.fromOctalString("755");

    private Reproducible() {}

    /// The files below `source` that are wanted, at the same places below `target`.
    static FileEntriesLayer layer(String name, Path source, String target, Predicate<Path> wanted)
            throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        var folder = AbsoluteUnixPath.get(target);
        for (Path file : below(source)) {
            Path inside = source.relativize(file);
            if (wanted.test(inside)) {
                layer.addEntry(file, folder.resolve(inside), permissions(file), Origin.TIME);
            }
        }
        return layer.build();
    }

    /// The digest of all files below `folder`, with their names.
    static String digest(Path folder) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : below(folder)) {
            if (Files.isRegularFile(file)) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// Gives every file below `folder` the one time.
    static void settle(Path folder) throws IOException {
        for (Path file : below(folder)) {
            if (!Files.isSymbolicLink(file)) {
                Files.setLastModifiedTime(file, FileTime.from(Origin.TIME));
            }
        }
    }

    static FilePermissions permissions(Path file) {
        return Files.isExecutable(file) ? FOLDER_OR_PROGRAM : FILE;
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).sorted().toList();
        }
    }
}
