package cityplan.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The services of the suite, in the order in which they are shown.
public enum Service {
    INDICATORS("indicators-service", Optional.of("indicators")),
    PROJECTS("projects-service", Optional.of("projects")),
    GATEWAY("gateway", Optional.empty());

    private final String module;
    private final Optional<String> database;

    Service(String module, Optional<String> database) {
        this.module = module;
        this.database = database;
    }

    /// Its folder in the checkout and the name it is shown under.
    public String module() {
        return module;
    }

    /// Its database, and the role that owns that.
    public Optional<String> database() {
        return database;
    }

    /// The role that a service works with in its database, which another one owns.
    public static String role(String database) {
        return database + "_service";
    }

    /// The databases of all services.
    public static List<String> databases() {
        return Stream.of(values()).map(Service::database).flatMap(Optional::stream).toList();
    }

    public Path jar(Home home) {
        return home.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /// Where Java keeps the classes it has loaded before, made by itself and anew for a new jar.
    Path archive(Home home) {
        return home.root().resolve(module).resolve("target/classes.jsa");
    }

    /// The option that gives it another port.
    public String portOption() {
        return "--%s-port".formatted(name().toLowerCase(Locale.ROOT));
    }
}
