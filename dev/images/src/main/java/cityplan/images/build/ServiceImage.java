package cityplan.images.build;

import cityplan.local.process.Ports;
import cityplan.local.process.Service;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The image of one service: rarely changing layers below, what every commit changes on top.
///
/// @param trained whether it carries the cache of a training run
public record ServiceImage(Service service, Place place, Origin origin, boolean trained) {

    /// What Java is told in every container. They stand in the environment, which Java reads first:
    /// an operator's `JDK_JAVA_OPTIONS` is read later and wins.
    public static final List<String> JAVA_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:MaxRAMPercentage=60",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-UsePerfData",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8");

    private static final Map<Service, String> DESCRIPTIONS =
            Map.of(
                    Service.INDICATORS, "Indicators, observations, plans and targets of a city",
                    Service.PROJECTS, "Major projects of a city with their stages and events",
                    Service.GATEWAY, "The one public door to indicators and projects of a city");
    private static final String JAVA = "/opt/java";
    private static final String APPLICATION = "/app";
    private static final String CACHE = "app.aot";

    /// The tag is the version in lower case: it becomes part of names that Kubernetes takes.
    public String name() {
        return "cityplan/%s:%s"
                .formatted(service.module(), origin.version().toLowerCase(Locale.ROOT));
    }

    /// Adds all that is ours to a base.
    JibContainerBuilder on(JibContainerBuilder base) throws IOException {
        Path application = place.application(service);
        base.addFileEntriesLayer(Reproducible.layer("java", place.java(), JAVA, _ -> true))
                .addFileEntriesLayer(
                        Reproducible.layer(
                                "libraries", application, APPLICATION, ServiceImage::library))
                .addFileEntriesLayer(
                        Reproducible.layer(
                                "application", application, APPLICATION, file -> !library(file)));
        if (trained) {
            Path cache = place.cacheFolder(service);
            base.addFileEntriesLayer(Reproducible.layer("cache", cache, APPLICATION, _ -> true));
        }
        return described(base);
    }

    private JibContainerBuilder described(JibContainerBuilder image) {
        int port = Ports.USUAL.of(service);
        int management = Ports.USUAL.management(service);
        return image.setPlatforms(Set.of(new Platform(architecture(), "linux")))
                .setUser(SystemFiles.USER + ":" + SystemFiles.USER)
                .setWorkingDirectory(AbsoluteUnixPath.get(APPLICATION))
                .setEntrypoint(command())
                .setEnvironment(environment())
                .setExposedPorts(Set.of(Port.tcp(port), Port.tcp(management)))
                .setLabels(labels())
                .setCreationTime(origin.created());
    }

    /// Java itself: nothing between it and the signals it is sent.
    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(JAVA + "/bin/java"));
        if (trained) {
            command.add("-XX:AOTCache=%s/%s".formatted(APPLICATION, CACHE));
        }
        command.addAll(List.of("-jar", APPLICATION + "/quarkus-run.jar"));
        return command;
    }

    private static Map<String, String> environment() {
        return Map.of(
                "LANG", "C.UTF-8",
                "JAVA_TOOL_OPTIONS", String.join(" ", JAVA_OPTIONS),
                "QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", "/tmp/uploads");
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        labels.put("title", service.module());
        labels.put("description", DESCRIPTIONS.get(service));
        labels.put("version", origin.version());
        labels.put("revision", origin.revision());
        labels.put("created", origin.created().toString());
        labels.put("licenses", "Apache-2.0");
        origin.source().ifPresent(source -> labels.put("source", source));
        return labels.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                label -> "org.opencontainers.image." + label.getKey(),
                                Map.Entry::getValue));
    }

    /// The libraries of others; ours change with every commit.
    private static boolean library(Path file) {
        return file.startsWith("lib") && !file.getFileName().toString().startsWith("cityplan.");
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm64" : "amd64";
    }
}
