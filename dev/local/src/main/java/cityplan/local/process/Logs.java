package cityplan.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// One log for each process of the suite; the one of the run before is kept beside it.
public final class Logs {

    private static final int SHOWN = 12;

    private Logs() {}

    /// An empty log for a part that is about to start.
    public static File fresh(Home home, String part) throws IOException {
        Path log = home.log(part);
        if (Files.exists(log)) {
            Path before = log.resolveSibling(part + ".before.log");
            Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(log).toFile();
    }

    /// The last lines of a part's log, without the frames of stack traces.
    public static List<String> tail(Home home, String part) throws IOException {
        String text = new String(Files.readAllBytes(home.log(part)), Charset.defaultCharset());
        List<String> lines =
                text.lines()
                        .filter(line -> !line.isBlank() && !line.strip().startsWith("at "))
                        .toList();
        return lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
    }

    /// Keeps what the libraries in this process log from the screen.
    public static void silence() {
        LogManager.getLogManager().reset();
    }

    /// Sends what the libraries in this process log to the launcher's file, away from the screen.
    public static Handler capture(Home home) throws IOException {
        silence();
        Handler file = new FileHandler(home.log("launcher").toString().replace("%", "%%"));
        file.setFormatter(new SimpleFormatter());
        Logger.getLogger("").addHandler(file);
        return file;
    }
}
