package cityplan.manifests.care;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Environment;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Nothing secret is in the repository: no Secret with content, no password written out.
public final class Secrets implements Rule {

    private static final Pattern SECRET_NAME =
            Pattern.compile(".*(PASSWORD|SECRET|TOKEN|CREDENTIALS?|PRIVATE_?KEY)$");
    private static final Pattern SECRET_VALUE =
            Pattern.compile(
                    "(?s).*(PRIVATE KEY-----|password=(?!\"?\\$)[^\\s&]|://[^/@\\s]+:[^/@\\s]+@).*");

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.of(filled(build), named(build), written(build)).flatMap(found -> found);
    }

    private static Stream<Finding> filled(Build build) {
        return build.kind("Secret")
                .flatMap(secret -> Stream.of(secret.at("data"), secret.at("stringData")))
                .filter(content -> !content.isEmpty())
                .map(content -> content.wrong("a Secret with content is in the repository"));
    }

    private static Stream<Finding> named(Build build) {
        return Workload.of(build)
                .flatMap(Workload::containers)
                .flatMap(container -> new Environment(container, build).settings())
                .filter(setting -> SECRET_NAME.matcher(setting.name()).matches())
                .filter(setting -> !setting.value().isEmpty())
                .map(setting -> setting.place().wrong("%s is written out", setting.name()));
    }

    private static Stream<Finding> written(Build build) {
        return build.objects().stream()
                .flatMap(Node::everything)
                .filter(part -> SECRET_VALUE.matcher(part.text()).matches())
                .map(part -> part.wrong("looks like something secret"));
    }
}
