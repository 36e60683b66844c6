package cityplan.manifests.network;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Environment;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.Optional;
import java.util.stream.Stream;

/// Who asks a database brings the credentials of that one, those of its owner only to migrate it,
/// and verifies a server of CloudNativePG by its authority before it says them.
public final class Credentials implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        return Workload.of(build)
                .filter(Workload::isOurs)
                .flatMap(workload ->
                        workload.containers().flatMap(it -> check(workload, it, build)));
    }

    private static Stream<Finding> check(Workload workload, Node container, Build build) {
        return new Environment(container, build)
                .settings()
                .filter(setting -> setting.value().startsWith("jdbc:"))
                .flatMap(setting ->
                        Address.in(setting.value()).stream()
                                .flatMap(address ->
                                        Stream.concat(
                                                said(workload, container, address),
                                                verified(
                                                        workload, address,
                                                        setting, build))));
    }

    private static Stream<Finding> said(Workload workload, Node container, Address address) {
        String secret = address.database() + "-db-service";
        String owner = address.database() + "-db-app";
        return container
                .at("env")
                .items()
                .map(variable -> variable.at("valueFrom", "secretKeyRef", "name"))
                .filter(name -> name.exists() && !name.is(secret))
                .filter(name -> !(workload.isJob() && name.is(owner)))
                .map(name -> name.wrong("is not %s, but %s is asked", secret, address));
    }

    private static Stream<Finding> verified(
            Workload workload, Address address, Environment.Setting setting, Build build) {
        Optional<String> cluster = address.cluster().filter(name -> build.has("Cluster", name));
        if (cluster.isEmpty()) {
            return Stream.of();
        }
        Stream<Finding> mode =
                setting.value().matches(".*[?&]sslmode=verify-full(&.*)?")
                        ? Stream.of()
                        : Stream.of(setting.place().wrong("sslmode must be verify-full"));
        String authority = cluster.get() + "-ca";
        Stream<Finding> other =
                workload.spec()
                        .at("volumes")
                        .items()
                        .map(volume -> volume.at("secret", "secretName"))
                        .filter(name -> name.exists() && !name.is(authority))
                        .map(name -> name.wrong("is not %s, but %s is asked", authority, address));
        return Stream.concat(mode, other);
    }
}
