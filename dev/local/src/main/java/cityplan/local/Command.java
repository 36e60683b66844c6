package cityplan.local;

import cityplan.local.key.Grant;
import cityplan.local.key.Token;
import cityplan.local.load.LoadOptions;
import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the launcher is asked to do.
sealed interface Command {

    Home home();

    record Start(Home home, Ports ports, Path data) implements Command {}

    record Down(Home home) implements Command {}

    record Show(Home home) implements Command {}

    record Import(
            Home home, Path directory, LoadOptions options, boolean approve, Optional<String> url)
            implements Command {}

    record Save(Home home, Path file, boolean replace) implements Command {}

    record Bring(Home home, Path file, boolean discardOld) implements Command {}

    record Mint(Home home, Token token) implements Command {}

    static Command of(List<String> words, Path root) {
        if (words.isEmpty()) {
            throw new Refusal("A command is missing: see ./suite help.");
        }
        Arguments arguments = new Arguments(words.subList(1, words.size()));
        Path state = arguments.value("--state").map(Path::of).orElse(root.resolve(".suite"));
        Home home = Home.open(root, state.toAbsolutePath());
        Command command =
                switch (words.getFirst()) {
                    case "up" -> new Start(home, ports(arguments), data(home, arguments));
                    case "down" -> new Down(home);
                    case "status" -> new Show(home);
                    case "load" -> load(home, arguments);
                    case "backup" -> {
                        boolean replace = arguments.flag("--force");
                        yield new Save(home, file(arguments), replace);
                    }
                    case "restore" -> {
                        boolean discardOld = arguments.flag("--discard-old");
                        yield new Bring(home, file(arguments), discardOld);
                    }
                    case "token" -> new Mint(home, token(arguments));
                    default ->
                            throw new Refusal(
                                    "'%s' is no command: see ./suite help."
                                            .formatted(words.getFirst()));
                };
        arguments.end();
        return command;
    }

    private static Path data(Home home, Arguments arguments) {
        Optional<Path> data = arguments.value("--data").map(Path::of);
        if (data.isPresent() && !Files.isDirectory(data.get())) {
            throw new Refusal("%s is not a directory.".formatted(data.get()));
        }
        return data.orElse(home.reference());
    }

    private static Ports ports(Arguments arguments) {
        return new Ports(
                arguments.number("--postgres-port", Ports.USUAL.postgres()),
                arguments.number("--gateway-port", Ports.USUAL.gateway()),
                arguments.number("--indicators-port", Ports.USUAL.indicators()),
                arguments.number("--projects-port", Ports.USUAL.projects()));
    }

    private static Command load(Home home, Arguments arguments) {
        Optional<String> url = arguments.value("--url");
        LoadOptions options =
                new LoadOptions(
                        arguments.value("--reason"), arguments.flag("--dry-run"), Optional.empty());
        boolean approve = arguments.flag("--approve");
        Path directory = Path.of(arguments.operand("The directory with the CSV files"));
        return new Import(home, directory, options, approve, url);
    }

    private static Path file(Arguments arguments) {
        return Path.of(arguments.operand("The file of the backup"));
    }

    private static Token token(Arguments arguments) {
        List<String> roles = arguments.values("--role");
        Map<String, List<String>> bounds =
                Map.of(
                        "regions", arguments.values("--region"),
                        "themes", arguments.values("--theme"),
                        "sectors", arguments.values("--sector"));
        return new Token(
                arguments.value("--subject").orElse(Token.SOMEBODY),
                arguments.value("--on-behalf-of"),
                new Grant(roles.isEmpty() ? Grant.EDITORS : roles, bounds),
                life(arguments));
    }

    private static Duration life(Arguments arguments) {
        int hours = arguments.number("--hours", 0);
        int minutes = arguments.number("--minutes", hours == 0 ? 60 : 0);
        return Duration.ofHours(hours).plusMinutes(minutes);
    }
}
