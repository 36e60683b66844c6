package cityplan.manifests.care;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.stream.Stream;

/// A container says what it needs and what is too much, and its writable folders are bounded.
public final class Resources implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        return Workload.of(build)
                .flatMap(workload ->
                        Stream.concat(
                                workload.containers().flatMap(Resources::amounts),
                                workload.spec()
                                        .at("volumes")
                                        .items()
                                        .map(volume -> volume.at("emptyDir"))
                                        .filter(Node::exists)
                                        .map(folder -> folder.at("sizeLimit"))
                                        .filter(limit -> !limit.exists())
                                        .map(limit -> limit.wrong("is missing"))));
    }

    private static Stream<Finding> amounts(Node container) {
        Node resources = container.at("resources");
        return Stream.of(
                        resources.at("requests", "cpu"),
                        resources.at("requests", "memory"),
                        resources.at("limits", "memory"))
                .filter(amount -> !amount.exists())
                .map(amount -> amount.wrong("is missing"));
    }
}
