package cityplan.local;

import cityplan.local.Command.Bring;
import cityplan.local.Command.Down;
import cityplan.local.Command.Import;
import cityplan.local.Command.Mint;
import cityplan.local.Command.Save;
import cityplan.local.Command.Show;
import cityplan.local.Command.Start;
import cityplan.local.archive.Meter;
import cityplan.local.backup.Backup;
import cityplan.local.backup.Restore;
import cityplan.local.key.Keys;
import cityplan.local.key.Token;
import cityplan.local.launch.Launcher;
import cityplan.local.launch.Progress;
import cityplan.local.launch.Status;
import cityplan.local.launch.StopSignal;
import cityplan.local.launch.Up;
import cityplan.local.load.Bundle.Taker;
import cityplan.local.load.Gateway;
import cityplan.local.load.Load;
import cityplan.local.load.LoadOptions;
import cityplan.local.load.Report;
import cityplan.local.postgres.Superuser;
import cityplan.local.process.Home;
import cityplan.local.process.Logs;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The commands of `./suite` that need Java: `up`, `down`, `status`, `load`, `backup`, `restore`
/// and `token`. The system property `suite.root` names the checkout.
public final class Suite {

    private static final int BACKUP_STEPS = 4;
    private static final int RESTORE_STEPS = 4;

    private Suite() {}

    public static void main(String[] words) throws IOException {
        StopSignal stop = StopSignal.install();
        Logs.silence();
        int code = exitCode(List.of(words), stop);
        if (stop.finish(code)) {
            System.exit(code);
        }
    }

    private static int exitCode(List<String> words, StopSignal stop) throws IOException {
        try {
            Path root = Path.of(System.getProperty("suite.root", ""));
            return run(Command.of(words, root.toAbsolutePath()), stop);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            return 1;
        }
    }

    private static int run(Command command, StopSignal stop) throws IOException {
        Home home = command.home();
        return switch (command) {
            case Start start -> new Up(home, start.ports(), start.data(), System.out, stop).run();
            case Down _ -> down(home);
            case Show _ -> Status.of(home).print(System.out);
            case Import load -> load(load);
            case Save save -> save(save, stop);
            case Bring bring -> bring(bring, stop);
            case Mint mint -> {
                System.out.println(mint.token().sign(Keys.of(home), Clock.systemUTC()));
                yield 0;
            }
        };
    }

    private static int down(Home home) throws IOException {
        List<String> stopped = Launcher.stopAll(home);
        System.out.println(
                stopped.isEmpty()
                        ? "Nothing runs."
                        : "Stopped %s.".formatted(String.join(", ", stopped)));
        return 0;
    }

    private static int save(Save save, StopSignal stop) throws IOException {
        Progress progress = new Progress(System.out, BACKUP_STEPS);
        Meter meter = new Meter(progress::note, stop::asked);
        Superuser superuser = new Superuser(save.home(), Ports.last(save.home()).postgres());
        try {
            new Backup(superuser, progress, meter).to(save.file(), save.replace());
        } finally {
            progress.broken();
        }
        return 0;
    }

    private static int bring(Bring bring, StopSignal stop) throws IOException {
        Progress progress = new Progress(System.out, RESTORE_STEPS);
        Meter meter = new Meter(progress::note, stop::asked);
        try {
            new Restore(bring.home(), progress, meter).from(bring.file(), bring.discardOld());
        } finally {
            progress.broken();
        }
        return 0;
    }

    private static int load(Import load) throws IOException {
        String usual = Ports.last(load.home()).url(Service.GATEWAY);
        Keys keys = Keys.of(load.home());
        String token = Token.editor().sign(keys, Clock.systemUTC());
        String approver = Token.approver().sign(keys, Clock.systemUTC());
        LoadOptions options = load.approve() ? load.options().approvedBy(approver) : load.options();
        try (Gateway gateway = new Gateway(load.url().orElse(usual))) {
            boolean taken =
                    new Load(gateway, token, options)
                            .directory(
                                    load.directory(),
                                    List.of(Taker.values()),
                                    new Report(System.out::println));
            return taken ? 0 : 1;
        }
    }
}
