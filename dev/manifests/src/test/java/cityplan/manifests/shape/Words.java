package cityplan.manifests.shape;

import static java.util.Map.entry;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Fields of Kubernetes itself that take one of a few words have one of them; the models take any.
public final class Words implements Rule {

    private static final Map<String, Set<String>> WORDS =
            Map.ofEntries(
                    entry("accessModes", Set.of("ReadWriteOnce", "ReadWriteOncePod")),
                    entry("imagePullPolicy", Set.of("Always", "IfNotPresent", "Never")),
                    entry("nodeTaintsPolicy", Set.of("Honor", "Ignore")),
                    entry("operator", Set.of("In", "NotIn", "Exists", "DoesNotExist")),
                    entry("policyTypes", Set.of("Ingress", "Egress")),
                    entry("protocol", Set.of("TCP", "UDP", "SCTP")),
                    entry("restartPolicy", Set.of("Always", "OnFailure", "Never")),
                    entry(
                            "topologyKey",
                            Set.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")),
                    entry("unhealthyPodEvictionPolicy", Set.of("AlwaysAllow", "IfHealthyBudget")),
                    entry("whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway")));

    @Override
    public Stream<Finding> findings(Build build) {
        return build.objects().stream()
                .filter(object -> Model.of(object) != null && !object.at("kind").is("ConfigMap"))
                .flatMap(Node::everything)
                .filter(part -> part.json().isString() && WORDS.containsKey(part.key()))
                .filter(part -> !WORDS.getOrDefault(part.key(), Set.of()).contains(part.text()))
                .map(part -> part.wrong("'%s' is none of its words", part.text()));
    }
}
