package cityplan.manifests.care;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Image;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.stream.Stream;

/// Every image has a tag, and it is not `latest`: what runs is known.
public final class Images implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.concat(
                        Workload.of(build)
                                .flatMap(Workload::containers)
                                .map(container -> container.at("image")),
                        build.kind("Cluster").map(cluster -> cluster.at("spec", "imageName")))
                .filter(image -> !isPinned(image))
                .map(image -> image.wrong("'%s' names no fixed version", image.text()));
    }

    private static boolean isPinned(Node image) {
        String tag = Image.parse(image.text()).tag();
        return !tag.isEmpty() && !tag.equals("latest");
    }
}
