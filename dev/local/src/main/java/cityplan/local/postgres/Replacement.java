package cityplan.local.postgres;

import cityplan.local.process.Home;
import cityplan.local.process.Refusal;
import cityplan.local.process.RunLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Data that is restored beside the present data and then takes its place, with the passwords that
/// belong to it. A crash before [#decide(Path)] leaves the old data in force, a crash after it the
/// new: what is missing then is done by [#settle()] before the next start.
public final class Replacement {

    private final Home home;
    private final Home candidate;

    public Replacement(Home home) {
        this.home = home;
        this.candidate = new Home(home.root(), home.state().resolve("restore"));
    }

    /// A home of its own, where the new data is unpacked and tried.
    public Home candidate() throws IOException {
        Home opened = Home.open(home.root(), candidate.state());
        if (Files.exists(home.postgres()) && !movable(home.postgres())) {
            throw new Refusal(
                    "%s is a link or a disk of its own, its data can not change places: restore with another --state DIR."
                            .formatted(home.postgres()));
        }
        Files.createDirectories(home.programs());
        if (!Files.exists(opened.programs())) {
            Files.createSymbolicLink(opened.programs(), home.programs());
        }
        return opened;
    }

    private boolean movable(Path directory) throws IOException {
        return !Files.isSymbolicLink(directory)
                && Files.getFileStore(directory).equals(Files.getFileStore(home.state()));
    }

    /// Where the old data goes when nobody wants to keep it.
    public Path discarded() {
        return candidate.state().resolve("discarded");
    }

    /// From here on the new data is the data of the suite, and the old is kept at `old`.
    public void decide(Path old) throws IOException {
        Tree.sync(candidate.state());
        Path draft = mark().resolveSibling("decided.draft");
        Files.writeString(
                draft, home.state().relativize(old).toString(), StandardOpenOption.CREATE);
        Tree.sync(draft);
        Files.move(draft, mark(), StandardCopyOption.ATOMIC_MOVE);
        Tree.sync(candidate.state());
    }

    public boolean decided() {
        return Files.exists(mark());
    }

    /// Puts the new data in its place, from wherever an earlier attempt got to.
    public void finish() throws IOException {
        Path old = home.state().resolve(Files.readString(mark()));
        if (Files.exists(candidate.postgres())) {
            if (Files.exists(home.postgres())) {
                rename(home.postgres(), old);
            }
            rename(candidate.postgres(), home.postgres());
        }
        Files.delete(mark());
        Tree.sync(candidate.state());
    }

    /// Ends what an interrupted restore left; true when that put its data in place. A restore that
    /// is still at work is left alone.
    public boolean settle() throws IOException {
        if (!Files.exists(candidate.run())) {
            return false;
        }
        Optional<RunLock> lock = RunLock.take(candidate);
        if (lock.isEmpty()) {
            return false;
        }
        try (RunLock _ = lock.get()) {
            boolean put = decided();
            if (put) {
                finish();
            }
            clear();
            return put;
        }
    }

    /// Removes data that was not put in place, and data that nobody wants to keep.
    public void clear() throws IOException {
        new Orphan(candidate).clear();
        Tree.delete(candidate.postgres());
        Tree.delete(discarded());
    }

    private Path mark() {
        return candidate.state().resolve("decided");
    }

    /// The new name is on disk before the next step; the old one goes with it.
    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Tree.syncName(to);
        Tree.syncName(from);
    }
}
