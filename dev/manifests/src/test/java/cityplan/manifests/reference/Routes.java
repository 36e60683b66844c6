package cityplan.manifests.reference;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;

import java.util.List;
import java.util.stream.Stream;

/// A route hangs on a listener that is there and has its host name, and leads to a port of a
/// Service that is meant for callers: never to a management port. TLS has a certificate.
public final class Routes implements Rule {

    private static final String FOR_CALLERS = "http";

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.concat(routes(build), build.kind("Gateway").flatMap(Routes::open));
    }

    private static Stream<Finding> open(Node gateway) {
        return gateway.at("spec", "listeners")
                .items()
                .filter(listener -> listener.at("protocol").is("HTTPS"))
                .map(listener -> listener.at("tls", "certificateRefs"))
                .filter(Node::isEmpty)
                .map(certificates -> certificates.wrong("an HTTPS listener needs a certificate"));
    }

    private static Stream<Finding> routes(Build build) {
        return build.kind("HTTPRoute")
                .map(route -> route.at("spec"))
                .flatMap(route ->
                        Stream.concat(
                                route.at("parentRefs")
                                        .items()
                                        .flatMap(parent -> parent(parent, route, build)),
                                route.at("rules")
                                        .items()
                                        .flatMap(rule -> rule.at("backendRefs").items())
                                        .flatMap(backend -> backend(backend, build))));
    }

    private static Stream<Finding> parent(Node parent, Node route, Build build) {
        List<Node> listeners =
                build.find("Gateway", parent.at("name").text()).stream()
                        .flatMap(gateway -> gateway.at("spec", "listeners").items())
                        .filter(listener -> listener.at("name").is(parent.at("sectionName").text()))
                        .toList();
        if (listeners.isEmpty()) {
            return Stream.of(
                    parent.wrong(
                            "there is no listener '%s' of a Gateway '%s'",
                            parent.at("sectionName").text(), parent.at("name").text()));
        }
        if (leadsInside(route) && !listeners.getFirst().at("protocol").is("HTTPS")) {
            return Stream.of(parent.wrong("leads inside without TLS"));
        }
        String host = listeners.getFirst().at("hostname").text();
        return route.at("hostnames")
                .items()
                .filter(name -> !name.is(host))
                .map(name -> name.wrong("'%s' is not its listener's '%s'", name.text(), host));
    }

    private static boolean leadsInside(Node route) {
        return route.at("rules").items().anyMatch(rule -> rule.at("backendRefs").exists());
    }

    private static Stream<Finding> backend(Node backend, Build build) {
        boolean found =
                build.find("Service", backend.at("name").text()).stream()
                        .flatMap(service -> service.at("spec", "ports").items())
                        .anyMatch(port ->
                                port.at("port").is(backend.at("port").text())
                                        && port.at("name").is(FOR_CALLERS));
        return found
                ? Stream.of()
                : Stream.of(
                        backend.wrong(
                                "there is no port %s for callers of a Service '%s'",
                                backend.at("port").text(), backend.at("name").text()));
    }
}
