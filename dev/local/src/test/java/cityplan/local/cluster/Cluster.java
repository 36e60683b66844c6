package cityplan.local.cluster;

import cityplan.local.key.Keys;
import cityplan.local.key.Token;
import cityplan.local.postgres.Server;
import cityplan.local.postgres.Superuser;
import cityplan.local.process.Home;
import cityplan.local.process.Logs;
import cityplan.local.process.Ports;
import cityplan.local.process.Running;
import cityplan.local.process.Service;
import cityplan.local.process.ServiceProcess;
import cityplan.local.process.Settings;
import cityplan.local.process.TestHome;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One PostgreSQL and any number of services of any checkout.
final class Cluster implements AutoCloseable {

    /// The checkout under test.
    static final Path THIS = Path.of(System.getProperty("suite.root"));

    /// A busy machine is slow; what is slow is not cut.
    private static final String PATIENT = "20s";

    /// What the previous versions would not start with.
    private static final Set<String> UNKNOWN_TO_ALL = Set.of("SUITE_LOCAL");

    private static final Map<Service, Set<String>> UNKNOWN_BEFORE =
            Map.of(Service.PROJECTS, Set.of("SUITE_LOCAL", "SUITE_INDICATORS_URL"));

    private static final String KEY = "MP_JWT_VERIFY_PUBLICKEY_LOCATION";

    /// As in production: the job that migrates and ends. It takes no tokens and has no key.
    private static final Map<String, String> MIGRATING =
            Map.of(
                    "QUARKUS_INIT_AND_EXIT", "true",
                    "QUARKUS_FLYWAY_MIGRATE_AT_START", "true");

    private final Path directory;
    private final Home home;
    private final Ports ports = Ports.free();
    private final List<Instance> instances = new ArrayList<>();
    private Server postgres;

    Cluster(Path directory) throws IOException {
        Logs.silence();
        this.directory = directory;
        this.home = TestHome.in(directory, "database");
    }

    /// Starts PostgreSQL; its port is known before.
    Cluster startPostgres() throws IOException {
        postgres = Server.start(home, ports.postgres(), Service.databases());
        postgres.prepare();
        return this;
    }

    /// Starts a service of a checkout; `more` settings win over the usual ones.
    Instance start(Path checkout, Service service, Map<String, String> more) throws IOException {
        Keys.of(home);
        String key = "file:" + home.keys().resolve("publicKey.pem");
        Map<String, String> settings = new HashMap<>(Map.of(KEY, key));
        settings.putAll(more);
        return run(checkout, service, settings);
    }

    /// Starts the job that brings a service's database to the version of a checkout.
    Instance startMigration(Path checkout, Service service) throws IOException {
        return run(checkout, service, MIGRATING);
    }

    private Instance run(Path checkout, Service service, Map<String, String> more)
            throws IOException {
        Home own = Home.open(checkout, directory.resolve("instance-" + instances.size()));
        Ports free = Ports.free();
        Ports used =
                new Ports(ports.postgres(), free.gateway(), free.indicators(), free.projects());
        Map<String, String> settings =
                new HashMap<>(new Settings(own, used, passwords()).of(service));
        settings.remove(KEY);
        if (!checkout.equals(THIS)) {
            service.database().ifPresent(database -> asOwner(database, settings));
            settings.keySet().removeAll(UNKNOWN_BEFORE.getOrDefault(service, UNKNOWN_TO_ALL));
        }
        settings.putAll(more);
        Process process = ServiceProcess.start(own, service, settings, Set.of()).process();
        Instance instance = new Instance(service, own, used, process);
        instances.add(instance);
        return instance;
    }

    /// The previous version works with the role that owns the database.
    private static void asOwner(String database, Map<String, String> settings) {
        settings.put("QUARKUS_DATASOURCE_USERNAME", database);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", settings.remove("QUARKUS_FLYWAY_PASSWORD"));
        settings.remove("QUARKUS_FLYWAY_USERNAME");
    }

    /// The settings of a deployed service: it does not migrate, and at SIGTERM it leaves time to be
    /// noticed.
    static Map<String, String> deployed(Service service, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("QUARKUS_SHUTDOWN_DELAY", "3S");
        if (service.database().isPresent()) {
            settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        } else {
            settings.put("SUITE_TIMEOUTS_BACKEND", PATIENT);
            settings.put("SUITE_TIMEOUTS_TOTAL", PATIENT);
        }
        return settings;
    }

    /// Ends PostgreSQL at once, with all its processes.
    void killPostgres() throws IOException {
        List<ProcessHandle> all = postgresProcesses();
        all.forEach(ProcessHandle::destroyForcibly);
        Running.gone(all, Duration.ofSeconds(10));
        postgres.close();
    }

    /// Sends a signal to every process of PostgreSQL.
    void signalPostgres(String signal) throws IOException, InterruptedException {
        for (ProcessHandle each : postgresProcesses()) {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(each.pid())).start().waitFor();
        }
    }

    private List<ProcessHandle> postgresProcesses() {
        return new Running(home)
                .postmaster().stream()
                        .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                        .toList();
    }

    /// What all instances of a service have logged.
    String log(Service service) throws IOException {
        var logs = new StringBuilder();
        for (Instance instance : instances) {
            if (instance.service() == service) {
                logs.append(instance.log());
            }
        }
        return logs.toString();
    }

    /// The one who may do everything on the primary.
    Superuser superuser() {
        return new Superuser(home, ports.postgres());
    }

    /// What the database of a service answers to a question.
    String ask(Service service, String question) throws IOException, SQLException {
        try (Connection connection = superuser().connect(service.database().orElseThrow());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /// Has the one who may do everything change the database of a service.
    void tell(Service service, String statements) throws IOException, SQLException {
        try (Connection connection = superuser().connect(service.database().orElseThrow());
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    String token() throws IOException {
        return Token.editor().sign(Keys.of(home), Clock.systemUTC());
    }

    Map<String, String> passwords() throws IOException {
        return Server.passwords(home, Service.databases());
    }

    @Override
    public void close() throws IOException {
        instances.forEach(instance -> instance.process().destroyForcibly());
        if (postgres != null) {
            postgres.close();
        }
    }
}
