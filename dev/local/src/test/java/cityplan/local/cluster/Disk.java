package cityplan.local.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small disk of a test's own, which can be full. Where nobody may mount one, its tests are
/// skipped.
final class Disk implements AutoCloseable {

    private static final byte[] BLOCK = new byte[4096];

    private final Path place;

    private Disk(Path place) {
        this.place = place;
    }

    static Disk mount(Path place, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(place);
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", "" + place);
        assumeTrue(mounted, "This machine does not let its tests mount a disk.");
        return new Disk(place);
    }

    /// Takes all the space that is left.
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (Files.getFileStore(place).getUsableSpace() > 0) {
                out.write(BLOCK);
            }
        }
    }

    /// Gives the space back.
    void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        run("umount", "--lazy", place.toString());
    }
}
