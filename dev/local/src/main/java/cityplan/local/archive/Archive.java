package cityplan.local.archive;

import cityplan.local.process.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A whole backup. [#open(Path)] looks at every byte before anything is done with it.
public record Archive(Path file, Manifest manifest) {

    static final String ABOUT = "cityplan-suite-backup.txt";
    static final String MANIFEST = "manifest.json";
    public static final String DATA = "data";
    public static final String PASSWORDS = "passwords";

    /// A ZIP file begins with a header of 30 bytes and the name of its first entry.
    private static final int NAME_AT = 30;

    /// Refuses what is no backup, a damaged one, and one of another format, with one sentence.
    public static Archive open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    Files.exists(file)
                            ? "%s is not a file: give the one that ./suite backup made."
                                    .formatted(file)
                            : "There is no file %s.".formatted(file));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            check(file, channel);
        } catch (AccessDeniedException denied) {
            throw new Refusal("%s is not readable for this user.".formatted(file), denied);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new Archive(file, manifest(file, zip));
        } catch (ZipException unreadable) {
            throw damaged(file, unreadable);
        }
    }

    /// Unpacks the data directory and the passwords into `postgres`, which gets the two directories
    /// `data` and `passwords`. A server started on `data` recovers by itself to the moment of the
    /// backup; with a `standby.signal` beside its files it follows a primary from there.
    public void unpack(Path postgres, Meter meter) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Unpacking unpacking = new Unpacking(zip, postgres, meter);
            if (!unpacking.run().equals(manifest.contents())) {
                throw new Refusal("%s does not hold what it lists.".formatted(file));
            }
        }
    }

    private static void check(Path file, FileChannel channel) throws IOException {
        ByteBuffer begin = ByteBuffer.allocate(NAME_AT + ABOUT.length());
        channel.read(begin, 0);
        String text = StandardCharsets.ISO_8859_1.decode(begin.flip()).toString();
        if (!text.startsWith("PK\u0003\u0004") || text.indexOf(ABOUT) != NAME_AT) {
            throw new Refusal("%s is no backup of a suite.".formatted(file));
        }
        if (!Seal.fits(channel)) {
            throw new Refusal(
                    "%s is damaged or incomplete: its checksum does not fit. Take another backup."
                            .formatted(file));
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw damaged(file, new ZipException("no " + MANIFEST));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readAllBytes();
            int format = Manifest.format(json);
            if (format != Manifest.FORMAT) {
                throw new Refusal(
                        "%s has the format %d, this version of the suite reads %d: restore it with the version that made it."
                                .formatted(file, format, Manifest.FORMAT));
            }
            return Manifest.read(json);
        }
    }

    private static Refusal damaged(Path file, IOException cause) {
        return new Refusal("%s is damaged: take another backup.".formatted(file), cause);
    }
}
