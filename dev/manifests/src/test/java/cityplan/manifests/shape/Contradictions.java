package cityplan.manifests.shape;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.Set;
import java.util.stream.Stream;

/// What each field allows and the object as a whole does not: the API refuses it only when it is
/// applied.
public final class Contradictions implements Rule {

    private static final int HIGHEST_PORT = 65_535;
    private static final int FIELDS_OF_A_SCHEDULE = 6;
    private static final Set<String> METRICS =
            Set.of("cpu", "memory", "Utilization", "AverageValue");
    private static final Set<String> PORTS = Set.of("containerPort", "port", "targetPort");

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.of(
                        build.objects().stream()
                                .flatMap(Node::everything)
                                .flatMap(Contradictions::parts),
                        Workload.of(build)
                                .flatMap(workload -> workload.spec().at("volumes").items())
                                .filter(volume -> volume.members().count() != 2)
                                .map(volume -> volume.wrong("must have one source")),
                        build.kind("Job").flatMap(Contradictions::job),
                        build.kind("HorizontalPodAutoscaler").flatMap(Contradictions::autoscaler),
                        build.kind("PodDisruptionBudget").flatMap(Contradictions::budget),
                        build.kind("ScheduledBackup").flatMap(Contradictions::backup))
                .flatMap(found -> found);
    }

    private static Stream<Finding> parts(Node part) {
        if (part.json().isNumber() && PORTS.contains(part.key())) {
            boolean right = part.number() >= 1 && part.number() <= HIGHEST_PORT;
            return right ? Stream.of() : Stream.of(part.wrong("'%s' is no port", part.text()));
        }
        if (part.json().isNull()) {
            return Stream.of(part.wrong("is empty: nothing was said"));
        }
        return part.at("value").exists() && part.at("valueFrom").exists()
                ? Stream.of(part.wrong("has a value and takes one from elsewhere"))
                : Stream.of();
    }

    private static Stream<Finding> job(Node job) {
        return Stream.of(job.at("spec", "template", "spec", "restartPolicy"))
                .filter(policy -> !policy.is("Never") && !policy.is("OnFailure"))
                .map(policy -> policy.wrong("must be Never or OnFailure in a Job"));
    }

    private static Stream<Finding> autoscaler(Node autoscaler) {
        Node spec = autoscaler.at("spec");
        Stream<Finding> order =
                Stream.of(spec.at("minReplicas"))
                        .filter(least -> least.number() > spec.at("maxReplicas").number())
                        .map(least -> least.wrong("'%s' is above maxReplicas", least.text()));
        return Stream.concat(order, spec.at("metrics").items().flatMap(Contradictions::metric));
    }

    private static Stream<Finding> metric(Node metric) {
        Node name = metric.at("resource", "name");
        Node type = metric.at("resource", "target", "type");
        return Stream.of(name, type)
                .filter(word -> !METRICS.contains(word.text()))
                .map(word -> word.wrong("'%s' is nothing to scale by", word.text()));
    }

    private static Stream<Finding> budget(Node budget) {
        Node spec = budget.at("spec");
        return spec.at("minAvailable").exists() == spec.at("maxUnavailable").exists()
                ? Stream.of(spec.wrong("must have one of minAvailable and maxUnavailable"))
                : Stream.of();
    }

    /// CloudNativePG counts seconds, too.
    private static Stream<Finding> backup(Node backup) {
        return Stream.of(backup.at("spec", "schedule"))
                .filter(schedule -> schedule.text().split(" ").length != FIELDS_OF_A_SCHEDULE)
                .map(schedule -> schedule.wrong("'%s' has not six fields", schedule.text()));
    }
}
