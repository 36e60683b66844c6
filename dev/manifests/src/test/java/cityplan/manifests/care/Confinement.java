package cityplan.manifests.care;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.List;
import java.util.stream.Stream;

/// A container runs as nobody in particular, changes nothing but what is mounted, and may nothing.
public final class Confinement implements Rule {

    private static final int OURS = 10001;

    @Override
    public Stream<Finding> findings(Build build) {
        return Workload.of(build)
                .flatMap(workload ->
                        Stream.concat(
                                pod(workload),
                                workload.containers().flatMap(Confinement::container)));
    }

    private static Stream<Finding> pod(Workload workload) {
        Node context = workload.spec().at("securityContext");
        Stream<Finding> user =
                workload.isOurs()
                        ? must(context.at("runAsUser"), String.valueOf(OURS))
                        : Stream.of();
        return Stream.of(
                        must(context.at("runAsNonRoot"), "true"),
                        must(context.at("seccompProfile", "type"), "RuntimeDefault"),
                        must(workload.spec().at("automountServiceAccountToken"), "false"),
                        user,
                        absent(workload.spec(), "hostNetwork", "hostPID", "hostIPC"),
                        workload.spec()
                                .at("volumes")
                                .items()
                                .flatMap(volume -> absent(volume, "hostPath")))
                .flatMap(found -> found);
    }

    private static Stream<Finding> container(Node container) {
        Node context = container.at("securityContext");
        List<String> dropped = context.at("capabilities", "drop").items().map(Node::text).toList();
        Stream<Finding> kept =
                dropped.equals(List.of("ALL"))
                        ? Stream.of()
                        : Stream.of(context.at("capabilities", "drop").wrong("must be [ALL]"));
        return Stream.of(
                        must(context.at("allowPrivilegeEscalation"), "false"),
                        must(context.at("readOnlyRootFilesystem"), "true"),
                        kept,
                        absent(context, "privileged", "runAsUser", "runAsNonRoot"),
                        absent(context.at("capabilities"), "add"))
                .flatMap(found -> found);
    }

    private static Stream<Finding> must(Node node, String value) {
        return node.is(value)
                ? Stream.of()
                : Stream.of(node.wrong("is '%s' and must be '%s'", node.text(), value));
    }

    private static Stream<Finding> absent(Node node, String... fields) {
        return Stream.of(fields)
                .map(node::at)
                .filter(Node::exists)
                .map(field -> field.wrong("must not be set"));
    }
}
