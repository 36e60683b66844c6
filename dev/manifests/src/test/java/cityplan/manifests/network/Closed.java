package cityplan.manifests.network;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One policy closes everything in both ways; the others only open.
public final class Closed implements Rule {

    private static final Set<String> BOTH = Set.of("Ingress", "Egress");

    @Override
    public Stream<Finding> findings(Build build) {
        boolean closed =
                build.kind("NetworkPolicy")
                        .map(policy -> policy.at("spec"))
                        .anyMatch(Closed::closes);
        return closed
                ? Stream.of()
                : Stream.of(
                        new Finding(
                                "NetworkPolicy", "", "none selects every pod and allows nothing"));
    }

    private static boolean closes(Node spec) {
        Set<String> types =
                spec.at("policyTypes").items().map(Node::text).collect(Collectors.toSet());
        return spec.at("podSelector").exists()
                && spec.at("podSelector").isEmpty()
                && types.equals(BOTH)
                && !spec.at("ingress").exists()
                && !spec.at("egress").exists();
    }
}
