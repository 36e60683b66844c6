package cityplan.local.load;

import cityplan.local.load.Bundle.Taker;
import cityplan.local.process.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Sends the CSV files of a directory to the services that take them, and tells what came of it.
public final class Load {

    private final Gateway gateway;
    private final String token;
    private final LoadOptions options;

    public Load(Gateway gateway, String token, LoadOptions options) {
        this.gateway = gateway;
        this.token = token;
        this.options = options;
    }

    /// True when every service took its files.
    public boolean directory(Path directory, List<Taker> takers, Report report) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new Refusal("%s is not a directory.".formatted(directory));
        }
        List<Bundle> bundles =
                takers.stream()
                        .map(taker -> Bundle.of(directory, taker))
                        .filter(bundle -> !bundle.files().isEmpty())
                        .toList();
        if (bundles.isEmpty()) {
            throw new Refusal("No file in %s has a name that is imported.".formatted(directory));
        }
        City city = City.of(directory);
        city.join(city.roots().isEmpty() ? List.of() : gateway.roots(token));
        boolean taken = true;
        for (Bundle bundle : bundles) {
            taken &= report.show(bundle.taker(), gateway.send(bundle, options, token));
        }
        report.ignored(unknown(directory));
        return taken;
    }

    private static List<String> unknown(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .filter(name -> Stream.of(Taker.values()).noneMatch(taker -> taker.takes(name)))
                    .sorted()
                    .toList();
        }
    }
}
