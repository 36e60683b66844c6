package cityplan.manifests.reference;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a container mounts is a volume of its pod, every volume is mounted, and claims and service
/// accounts that are named are built.
public final class Mounts implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        return Workload.of(build)
                .flatMap(workload ->
                        Stream.of(
                                        mounted(workload),
                                        unmounted(workload),
                                        claims(workload, build),
                                        account(workload, build))
                                .flatMap(found -> found));
    }

    private static Stream<Node> mounts(Workload workload) {
        return workload.containers()
                .flatMap(container -> container.at("volumeMounts").items())
                .map(mount -> mount.at("name"));
    }

    private static Stream<Node> volumes(Workload workload) {
        Stream<Node> claimed =
                workload.object()
                        .at("spec", "volumeClaimTemplates")
                        .items()
                        .map(claim -> claim.at("metadata", "name"));
        return Stream.concat(
                workload.spec().at("volumes").items().map(volume -> volume.at("name")), claimed);
    }

    private static Stream<Finding> mounted(Workload workload) {
        Set<String> volumes = volumes(workload).map(Node::text).collect(Collectors.toSet());
        return mounts(workload)
                .filter(mount -> !volumes.contains(mount.text()))
                .map(mount -> mount.wrong("'%s' is no volume of the pod", mount.text()));
    }

    private static Stream<Finding> unmounted(Workload workload) {
        Set<String> mounts = mounts(workload).map(Node::text).collect(Collectors.toSet());
        return volumes(workload)
                .filter(volume -> !mounts.contains(volume.text()))
                .map(volume -> volume.wrong("'%s' is mounted nowhere", volume.text()));
    }

    private static Stream<Finding> claims(Workload workload, Build build) {
        return workload.spec()
                .at("volumes")
                .items()
                .map(volume -> volume.at("persistentVolumeClaim", "claimName"))
                .filter(claim ->
                        claim.exists() && !build.has("PersistentVolumeClaim", claim.text()))
                .map(claim -> claim.wrong("'%s' is not built", claim.text()));
    }

    private static Stream<Finding> account(Workload workload, Build build) {
        return Stream.of(workload.spec().at("serviceAccountName"))
                .filter(account -> account.exists() && !build.has("ServiceAccount", account.text()))
                .map(account -> account.wrong("'%s' is not built", account.text()));
    }
}
