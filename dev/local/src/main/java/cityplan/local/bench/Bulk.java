package cityplan.local.bench;

import cityplan.local.key.Keys;
import cityplan.local.key.Token;
import cityplan.local.load.Bundle.Taker;
import cityplan.local.load.Gateway;
import cityplan.local.load.Load;
import cityplan.local.load.LoadOptions;
import cityplan.local.load.Report;
import cityplan.local.postgres.Superuser;
import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;
import cityplan.local.process.Running;
import cityplan.local.process.Service;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Imports and exports of many observations through the gateway, beside PostgreSQL's own COPY of
/// the same rows into the same tables. It fills the suite with invented data.
public final class Bulk {

    private static final int INDICATORS_OF_A_MILLION = 1000;

    /// The server may run as another user, and reads what is copied itself.
    private static final FileAttribute<?> READABLE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

    private final Home home;
    private final Ports ports;

    private Bulk(Home home) throws IOException {
        this.home = home;
        this.ports = Ports.last(home);
    }

    public static void main(String[] words) throws IOException, SQLException {
        Path root = Path.of(System.getProperty("suite.root")).toAbsolutePath();
        Path state = words.length > 0 ? Path.of(words[0]) : root.resolve(".suite");
        int indicators = words.length > 1 ? Integer.parseInt(words[1]) : INDICATORS_OF_A_MILLION;
        new Bulk(Home.open(root, state)).measure(indicators);
    }

    private void measure(int indicators) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("bulk", READABLE);
        var copied = new Rows("BENCH_COPY", indicators);
        var imported = new Rows("BENCH", indicators);
        try (Connection connection = new Superuser(home, ports.postgres()).connect("indicators")) {
            var copying = new Copying(connection);
            define(copied, directory);
            define(imported, directory);
            Duration copy = copying.in(copied, directory);
            show("COPY of %,d rows into both tables", copied.count(), copy, copy);
            copying.settle();
            Path tidy = tidy(imported, directory);
            show("import of %,d rows", imported.count(), load(tidy), copy);
            copying.settle();
            Duration out = copying.out(imported);
            show("COPY of %,d rows out of the export's query", imported.count(), out, out);
            for (String format : List.of("csv", "json", "xlsx")) {
                show(
                        "export of %,d rows as " + format,
                        imported.count(),
                        export(imported, format),
                        out);
            }
        }
        System.out.println("indicators-service held at most " + most());
    }

    private static void show(String what, int rows, Duration took, Duration against) {
        System.out.printf(
                "%-55s %7.1f s  %.2f%n",
                what.formatted(rows),
                took.toMillis() / 1000.0,
                (double) took.toMillis() / against.toMillis());
    }

    private void define(Rows rows, Path directory) throws IOException {
        Path bundle = Files.createDirectory(directory.resolve(rows.theme()));
        Files.writeString(bundle.resolve("themes.csv"), rows.themeFile());
        Files.writeString(bundle.resolve("indicators.csv"), rows.indicatorFile());
        load(bundle);
    }

    private static Path tidy(Rows rows, Path directory) throws IOException {
        Path bundle = Files.createDirectory(directory.resolve("tidy"));
        try (BufferedWriter out = Files.newBufferedWriter(bundle.resolve("observations.csv"))) {
            out.write("indicator,region,measure,period,value,status,source\n");
            rows.each(row -> write(row, out));
        }
        return bundle;
    }

    private static void write(Rows.Row row, Writer out) {
        try {
            out.write(
                    "%s,%s,LEVEL,%d,%s,final,FYP14_2021\n"
                            .formatted(row.indicator(), row.region(), row.year(), row.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Duration load(Path bundle) throws IOException {
        long begun = System.nanoTime();
        try (var gateway = new Gateway(ports.url(Service.GATEWAY))) {
            Keys keys = Keys.of(home);
            String token = Token.editor().sign(keys, Clock.systemUTC());
            String approver = Token.approver().sign(keys, Clock.systemUTC());
            var load = new Load(gateway, token, LoadOptions.approved(approver));
            var report = new Report(line -> {});
            if (!load.directory(bundle, List.of(Taker.INDICATORS), report)) {
                throw new Refusal("The suite refused what was made up.");
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Duration export(Rows rows, String format) throws IOException {
        URI uri =
                URI.create(
                        "%s/v1/exports/observations?format=%s&theme=%s%s"
                                .formatted(
                                        ports.url(Service.GATEWAY),
                                        format,
                                        rows.theme(),
                                        format.equals("json") ? "" : "&shape=bundle"));
        long begun = System.nanoTime();
        try (InputStream in = uri.toURL().openStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// The most memory that the service ever had resident, as Linux counts it.
    private String most() throws IOException {
        long pid = new Running(home).of(Service.INDICATORS).getFirst().pid();
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(pid)))) {
            return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("unknown");
        }
    }
}
