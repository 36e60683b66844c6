package cityplan.manifests.network;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Environment;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Pod;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An address inside the namespace that a container is told is one that answers, has the database
/// it names, and can be reached through the policies.
public final class Addresses implements Rule {

    private static final Pattern OF_A_SERVICE = Pattern.compile("SUITE_([A-Z]+)_URL");

    @Override
    public Stream<Finding> findings(Build build) {
        return Workload.of(build)
                .flatMap(workload ->
                        workload.containers()
                                .flatMap(it -> new Environment(it, build).settings())
                                .flatMap(setting -> check(workload, setting, build)));
    }

    private static Stream<Finding> check(
            Workload workload, Environment.Setting setting, Build build) {
        return Address.in(setting.value()).stream()
                .flatMap(address ->
                        Stream.concat(
                                meant(address, setting),
                                check(workload, address, setting.place(), build)));
    }

    /// `SUITE_PROJECTS_URL` leads to projects-service.
    private static Stream<Finding> meant(Address address, Environment.Setting setting) {
        Matcher matcher = OF_A_SERVICE.matcher(setting.name());
        if (!matcher.matches()) {
            return Stream.of();
        }
        String service = matcher.group(1).toLowerCase(Locale.ROOT) + "-service";
        return address.host().equals(service)
                ? Stream.of()
                : Stream.of(setting.place().wrong("%s is not %s", address, service));
    }

    private static Stream<Finding> check(
            Workload workload, Address address, Node place, Build build) {
        Optional<Pod> target = Pod.of(build).filter(pod -> address.leadsTo(pod, build)).findFirst();
        if (target.isEmpty()) {
            return Stream.of(place.wrong("nothing answers at %s", address));
        }
        Pod from =
                Pod.of(build)
                        .filter(pod -> pod.owner().equals(workload.object()))
                        .findFirst()
                        .orElseThrow();
        Walls walls = Walls.of(build);
        boolean open =
                target.get().ports().stream()
                        .anyMatch(port ->
                                address.isPort(port, target.get(), build)
                                        && walls.open(from, target.get(), port));
        return open
                ? Stream.of()
                : Stream.of(
                        place.wrong(
                                "no policy lets %s reach %s", workload.object().object(), address));
    }
}
