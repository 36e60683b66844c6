package cityplan.local.process;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/// Held by the one launcher of a suite for as long as it lives, however it ends: the system gives
/// it back when the process is gone, so that it can not be stale.
public final class RunLock implements Closeable {

    private static final Duration PROBE = Duration.ofSeconds(1);

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock and notes who has it; empty when another launcher holds it.
    public static Optional<RunLock> take(Home home) throws IOException {
        Deadline deadline = Deadline.in(PROBE);
        do {
            FileChannel channel = open(home);
            if (locked(channel, false)) {
                Files.writeString(pidFile(home), Long.toString(ProcessHandle.current().pid()));
                return Optional.of(new RunLock(channel));
            }
            channel.close();
        } while (deadline.pause());
        return Optional.empty();
    }

    /// The launcher that holds the lock now.
    public static Optional<ProcessHandle> holder(Home home) throws IOException {
        try (FileChannel channel = open(home)) {
            if (locked(channel, true) || !Files.exists(pidFile(home))) {
                return Optional.empty();
            }
        }
        String pid = Files.readString(pidFile(home)).strip();
        return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
    }

    private static boolean locked(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    private static FileChannel open(Home home) throws IOException {
        return FileChannel.open(
                home.run().resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    private static Path pidFile(Home home) {
        return home.run().resolve("launcher.pid");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
