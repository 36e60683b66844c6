package cityplan.local.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a backup: a ZIP file whose first entry says what it is and whose end is sealed.
public final class ArchiveWriter {

    private static final String ABOUT =
            """
            A backup of the suite for planning indicators and major projects, for ./suite restore.
            Keep it like a secret: it holds all data and the passwords of the database roles.
            """;
    private static final int PIECE = 1 << 16;

    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final Meter meter;
    private final byte[] piece = new byte[PIECE];
    private long files;
    private long bytes;

    public ArchiveWriter(FileChannel channel, Meter meter) throws IOException {
        this.channel = channel;
        this.meter = meter;
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), PIECE);
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.setComment(Seal.OPEN);
        entry(Archive.ABOUT, ABOUT.getBytes(StandardCharsets.UTF_8));
    }

    public void directory(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/"));
        zip.closeEntry();
    }

    /// A file as far as it is there: others write it meanwhile, and may have removed it.
    public void file(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            files++;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                zip.write(piece, 0, read);
                bytes += read;
                meter.add(read);
            }
            zip.closeEntry();
        } catch (NoSuchFileException gone) {
            meter.add(0);
        }
    }

    public void file(String name, byte[] content) throws IOException {
        entry(name, content);
        files++;
        bytes += content.length;
    }

    public Manifest.Contents contents() {
        return new Manifest.Contents(files, bytes);
    }

    /// Ends the file: from here on it is whole, and on disk.
    public void seal(Manifest manifest) throws IOException {
        entry(Archive.MANIFEST, manifest.toJson());
        zip.finish();
        zip.flush();
        Seal.put(channel);
        channel.force(true);
    }

    private void entry(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
