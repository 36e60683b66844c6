package cityplan.manifests.reference;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Pod;
import cityplan.manifests.build.Port;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Selector;
import cityplan.manifests.build.Workload;

import java.util.List;
import java.util.stream.Stream;

/// A port that is named or numbered is there: of Services in their pods, of probes in their
/// container, of monitors in what they select.
public final class Ports implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.of(
                        build.kind("Service").flatMap(service -> targets(service, build)),
                        Workload.of(build).flatMap(Workload::containers).flatMap(Ports::probes),
                        build.kind("ServiceMonitor").flatMap(monitor -> services(monitor, build)),
                        build.kind("PodMonitor").flatMap(monitor -> pods(monitor, build)))
                .flatMap(found -> found);
    }

    private static Stream<Finding> targets(Node service, Build build) {
        Selector selector = Selector.plain(service.at("spec", "selector"));
        List<Pod> pods = Pod.of(build).filter(pod -> selector.matches(pod.labels())).toList();
        return service.at("spec", "ports")
                .items()
                .map(port ->
                        port.at("targetPort").exists() ? port.at("targetPort") : port.at("port"))
                .filter(target -> pods.stream().noneMatch(pod -> pod.opens(target.text())))
                .map(target -> target.wrong("'%s' is no port of its pods", target.text()));
    }

    private static Stream<Finding> probes(Node container) {
        List<Port> ports = container.at("ports").items().map(Port::of).toList();
        return Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .flatMap(probe ->
                        Stream.of("httpGet", "tcpSocket", "grpc")
                                .map(way -> container.at(probe, way, "port")))
                .filter(Node::exists)
                .filter(port -> ports.stream().noneMatch(open -> open.is(port.text())))
                .map(port -> port.wrong("'%s' is no port of its container", port.text()));
    }

    private static Stream<Finding> services(Node monitor, Build build) {
        Selector selector = Selector.of(monitor.at("spec", "selector"));
        List<String> names =
                build.kind("Service")
                        .filter(service ->
                                selector.matches(service.at("metadata", "labels").texts()))
                        .flatMap(service -> service.at("spec", "ports").items())
                        .map(port -> port.at("name").text())
                        .toList();
        return monitor.at("spec", "endpoints")
                .items()
                .map(endpoint -> endpoint.at("port"))
                .filter(port -> !names.contains(port.text()))
                .map(port -> port.wrong("'%s' is no port of its Service", port.text()));
    }

    private static Stream<Finding> pods(Node monitor, Build build) {
        Selector selector = Selector.of(monitor.at("spec", "selector"));
        List<Pod> pods = Pod.of(build).filter(pod -> selector.matches(pod.labels())).toList();
        return monitor.at("spec", "podMetricsEndpoints")
                .items()
                .map(endpoint -> endpoint.at("port"))
                .filter(port -> pods.stream().noneMatch(pod -> pod.opens(port.text())))
                .map(port -> port.wrong("'%s' is no port of its pods", port.text()));
    }
}
