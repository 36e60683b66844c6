package cityplan.manifests.network;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Pod;
import cityplan.manifests.build.Port;
import cityplan.manifests.build.Selector;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A host without dots, so one of this namespace, a port of it and, for JDBC, a database there. The
/// port must be written: none of ours is the usual one.
record Address(String host, String port, String database) {

    private static final Pattern HTTP =
            Pattern.compile("https?://([a-z0-9-]+)(?::(\\d+))?()(?:/.*)?");
    private static final Pattern JDBC =
            Pattern.compile("jdbc:postgresql://([a-z0-9-]+)(?::(\\d+))?/([a-z0-9_]+)(?:\\?.*)?");
    private static final Pattern OF_CLUSTER = Pattern.compile("(.+)-(rw|ro|r)");
    private static final Port POSTGRESQL = new Port("postgresql", 5432);

    static Optional<Address> in(String value) {
        for (Pattern pattern : new Pattern[] {HTTP, JDBC}) {
            Matcher matcher = pattern.matcher(value);
            if (matcher.matches()) {
                String port = Objects.requireNonNullElse(matcher.group(2), "");
                return Optional.of(new Address(matcher.group(1), port, matcher.group(3)));
            }
        }
        return Optional.empty();
    }

    boolean leadsTo(Pod pod, Build build) {
        return pod.ports().stream().anyMatch(port -> isPort(port, pod, build));
    }

    boolean isPort(Port candidate, Pod pod, Build build) {
        return pod.owner().at("kind").is("Cluster")
                ? isInstance(candidate, pod.owner())
                : build.find("Service", host).filter(it -> leads(it, pod, candidate)).isPresent();
    }

    /// The Cluster of CloudNativePG whose Service it would be.
    Optional<String> cluster() {
        Matcher matcher = OF_CLUSTER.matcher(host);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// CloudNativePG makes these Services for a Cluster.
    private boolean isInstance(Port candidate, Node cluster) {
        return cluster().filter(cluster.at("metadata", "name")::is).isPresent()
                && cluster.at("spec", "bootstrap", "initdb", "database").is(database)
                && candidate.equals(POSTGRESQL)
                && candidate.is(port);
    }

    private boolean leads(Node service, Pod pod, Port candidate) {
        return Selector.plain(service.at("spec", "selector")).matches(pod.labels())
                && service.at("spec", "ports")
                        .items()
                        .filter(open -> open.at("port").is(port))
                        .anyMatch(open -> candidate.is(target(open)));
    }

    private static String target(Node open) {
        return open.at(open.at("targetPort").exists() ? "targetPort" : "port").text();
    }

    @Override
    public String toString() {
        return "%s:%s%s".formatted(host, port, database.isEmpty() ? "" : "/" + database);
    }
}
