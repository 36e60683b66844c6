package cityplan.manifests.care;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Environment;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Image;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.Set;
import java.util.stream.Stream;

/// A new version never leaves callers alone: pods go after others have come, and have the time to
/// finish what they do. Jobs migrate, pods do not; a Job can not be changed, so it is one of its
/// version.
public final class Rollouts implements Rule {

    private static final int GRACE_SECONDS = 35;
    private static final Set<String> MIGRATING =
            Set.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "QUARKUS_INIT_AND_EXIT");

    @Override
    public Stream<Finding> findings(Build build) {
        return Workload.of(build)
                .filter(Workload::isOurs)
                .flatMap(workload ->
                        Stream.concat(
                                workload.isJob() ? job(workload) : deployment(workload),
                                migrates(workload, build)));
    }

    private static Stream<Finding> migrates(Workload workload, Build build) {
        String right = String.valueOf(workload.isJob());
        return workload.containers()
                .flatMap(container -> new Environment(container, build).settings())
                .filter(setting -> MIGRATING.contains(setting.name()))
                .filter(setting -> !setting.value().equals(right))
                .map(setting -> setting.place().wrong("%s must be %s", setting.name(), right));
    }

    private static Stream<Finding> deployment(Workload workload) {
        Node unavailable =
                workload.object().at("spec", "strategy", "rollingUpdate", "maxUnavailable");
        Node grace = workload.spec().at("terminationGracePeriodSeconds");
        Stream<Finding> leaves =
                unavailable.is("0")
                        ? Stream.of()
                        : Stream.of(unavailable.wrong("is '%s' and must be 0", unavailable.text()));
        Stream<Finding> cuts =
                grace.number() >= GRACE_SECONDS
                        ? Stream.of()
                        : Stream.of(grace.wrong("must be %d or more", GRACE_SECONDS));
        return Stream.concat(leaves, cuts);
    }

    private static Stream<Finding> job(Workload job) {
        Node name = job.object().at("metadata", "name");
        Node expiry = job.object().at("spec", "ttlSecondsAfterFinished");
        Stream<Finding> stale =
                job.containers()
                        .map(container -> Image.of(container).tag())
                        .filter(version -> !name.text().endsWith("-" + version))
                        .map(version -> name.wrong("must end with the version '%s'", version));
        Stream<Finding> stays =
                expiry.exists() ? Stream.of() : Stream.of(expiry.wrong("is missing"));
        return Stream.concat(stale, stays);
    }
}
