package cityplan.local.archive;

import cityplan.local.postgres.Tree;
import cityplan.local.process.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Writes the files of an archive to disk, for their owner only.
final class Unpacking {

    private static final FileAttribute<?> DIRECTORY = closed("rwx------");
    private static final FileAttribute<?> FILE = closed("rw-------");
    private static final int PIECE = 1 << 16;

    private final ZipFile zip;
    private final Path target;
    private final Meter meter;
    private final byte[] piece = new byte[PIECE];
    private long files;
    private long bytes;

    Unpacking(ZipFile zip, Path target, Meter meter) {
        this.zip = zip;
        this.target = target.toAbsolutePath().normalize();
        this.meter = meter;
    }

    /// What was written; all of it is on disk.
    Manifest.Contents run() throws IOException {
        List<Path> directories = new ArrayList<>();
        Files.createDirectories(target, DIRECTORY);
        for (ZipEntry entry : zip.stream().toList()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new Refusal("%s leads out of its archive.".formatted(entry.getName()));
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path, DIRECTORY);
                directories.add(path);
            } else if (path.getParent() != null && !path.getParent().equals(target)) {
                write(entry, path);
            }
        }
        for (Path directory : directories.reversed()) {
            Tree.sync(directory);
        }
        Tree.sync(target);
        return new Manifest.Contents(files, bytes);
    }

    private void write(ZipEntry entry, Path path) throws IOException {
        var how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (InputStream in = zip.getInputStream(entry);
                FileChannel out = FileChannel.open(path, how, FILE)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                ByteBuffer rest = ByteBuffer.wrap(piece, 0, read);
                while (rest.hasRemaining()) {
                    bytes += out.write(rest);
                }
                meter.add(read);
            }
            out.force(true);
        }
        files++;
    }

    private static FileAttribute<?> closed(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
