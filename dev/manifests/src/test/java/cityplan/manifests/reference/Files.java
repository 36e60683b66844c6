package cityplan.manifests.reference;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Environment;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file that a setting names is mounted, and a folder to write to is one that can be written.
public final class Files implements Rule {

    private static final Pattern FILE =
            Pattern.compile("(?:^file:|[?&]sslrootcert=)(/[^&]+)/([^/&]+)");
    private static final Pattern FOLDER = Pattern.compile(".*_DIRECTORY");

    @Override
    public Stream<Finding> findings(Build build) {
        return Workload.of(build)
                .flatMap(workload ->
                        workload.containers()
                                .flatMap(container ->
                                        new Environment(container, build)
                                                .settings()
                                                .flatMap(it -> check(workload, container, it))));
    }

    private static Stream<Finding> check(
            Workload workload, Node container, Environment.Setting setting) {
        if (FOLDER.matcher(setting.name()).matches()) {
            return folder(workload, container, setting);
        }
        Matcher matcher = FILE.matcher(setting.value());
        if (!matcher.find()) {
            return Stream.of();
        }
        boolean mounted =
                volume(workload, container, matcher.group(1)).stream()
                        .flatMap(Node::members)
                        .flatMap(source -> source.at("items").items())
                        .anyMatch(item -> item.at("path").is(matcher.group(2)));
        return mounted ? Stream.of() : missing(container, setting, "is not mounted");
    }

    private static Stream<Finding> folder(
            Workload workload, Node container, Environment.Setting setting) {
        boolean writable =
                container
                        .at("volumeMounts")
                        .items()
                        .map(mount -> mount.at("mountPath").text())
                        .filter(path -> (setting.value() + "/").startsWith(path + "/"))
                        .flatMap(path -> volume(workload, container, path).stream())
                        .anyMatch(volume -> volume.at("emptyDir").exists());
        return writable ? Stream.of() : missing(container, setting, "can not be written");
    }

    private static Stream<Finding> missing(
            Node container, Environment.Setting setting, String words) {
        return Stream.of(
                setting.place()
                        .wrong(
                                "'%s' %s in %s of %s",
                                setting.value(),
                                words,
                                container.at("name").text(),
                                container.object()));
    }

    private static Optional<Node> volume(Workload workload, Node container, String path) {
        return container
                .at("volumeMounts")
                .items()
                .filter(mount -> mount.at("mountPath").is(path))
                .flatMap(mount ->
                        workload.spec()
                                .at("volumes")
                                .items()
                                .filter(it -> it.at("name").is(mount.at("name").text())))
                .findFirst();
    }
}
