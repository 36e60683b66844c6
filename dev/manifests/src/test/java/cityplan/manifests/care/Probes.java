package cityplan.manifests.care;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.Map;
import java.util.stream.Stream;

/// A container that stays has the three probes; those of ours ask the management port, each for the
/// one thing it is about, and so do monitors.
public final class Probes implements Rule {

    private static final Map<String, String> PATHS =
            Map.of(
                    "startupProbe", "/q/health/started",
                    "livenessProbe", "/q/health/live",
                    "readinessProbe", "/q/health/ready");

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.concat(
                probes(build),
                build.kind("ServiceMonitor")
                        .flatMap(monitor -> monitor.at("spec", "endpoints").items())
                        .flatMap(endpoint -> asks(endpoint, "/q/metrics")));
    }

    private static Stream<Finding> probes(Build build) {
        return Workload.of(build)
                .filter(workload -> !workload.isJob())
                .flatMap(workload ->
                        workload.containers()
                                .flatMap(container -> check(container, workload.isOurs())));
    }

    private static Stream<Finding> check(Node container, boolean ours) {
        return PATHS.entrySet().stream()
                .flatMap(entry -> {
                    Node probe = container.at(entry.getKey());
                    if (!probe.exists()) {
                        return Stream.of(probe.wrong("is missing"));
                    }
                    return ours ? asks(probe.at("httpGet"), entry.getValue()) : Stream.of();
                });
    }

    private static Stream<Finding> asks(Node request, String path) {
        return Stream.concat(
                must(request.at("path"), path), must(request.at("port"), "management"));
    }

    private static Stream<Finding> must(Node node, String value) {
        return node.is(value)
                ? Stream.of()
                : Stream.of(node.wrong("is '%s' and must be '%s'", node.text(), value));
    }
}
