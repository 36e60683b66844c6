package cityplan.manifests.shape;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names are names in DNS, and everything is in the one namespace.
public final class Names implements Rule {

    private static final String NAMESPACE = "cityplan";
    private static final int LONGEST = 63;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern LABELS =
            Pattern.compile("%s(\\.%s)*".formatted(LABEL.pattern(), LABEL.pattern()));
    private static final Pattern PORT =
            Pattern.compile("(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.of(
                        build.objects().stream().flatMap(Names::ofObject),
                        build.objects().stream().flatMap(Names::namespace),
                        build.kind("Service").flatMap(Names::ofPorts),
                        Workload.of(build).flatMap(Workload::containers).flatMap(Names::ofParts))
                .flatMap(found -> found);
    }

    /// A dot is taken only where Kubernetes takes it and a version needs it.
    private static Stream<Finding> ofObject(Node object) {
        boolean dots = object.at("kind").is("Job");
        return check(object.at("metadata", "name"), dots ? LABELS : LABEL);
    }

    private static Stream<Finding> namespace(Node object) {
        Node namespace = object.at("metadata", "namespace");
        boolean right = object.at("kind").is("Namespace") != namespace.is(NAMESPACE);
        return right
                ? Stream.of()
                : Stream.of(namespace.wrong("must be '%s' and is not", NAMESPACE));
    }

    private static Stream<Finding> ofPorts(Node service) {
        return service.at("spec", "ports").items().flatMap(port -> check(port.at("name"), PORT));
    }

    private static Stream<Finding> ofParts(Node container) {
        return Stream.of(
                        check(container.at("name"), LABEL),
                        names(container.at("ports"), PORT),
                        names(container.at("env"), VARIABLE))
                .flatMap(found -> found);
    }

    private static Stream<Finding> names(Node list, Pattern pattern) {
        return list.items().flatMap(item -> check(item.at("name"), pattern));
    }

    private static Stream<Finding> check(Node name, Pattern pattern) {
        boolean right = name.text().length() <= LONGEST && pattern.matcher(name.text()).matches();
        return right ? Stream.of() : Stream.of(name.wrong("'%s' is no valid name", name.text()));
    }
}
