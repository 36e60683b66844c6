package cityplan.manifests.care;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Image;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.List;
import java.util.stream.Stream;

/// Every image has a tag, and it is not `latest`: what runs is known. Ours are of one version, each
/// in its own container.
public final class Images implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.of(unpinned(build), foreign(build), mixed(build)).flatMap(found -> found);
    }

    /// A container is named after its image: projects-migration runs projects-service.
    private static Stream<Finding> foreign(Build build) {
        return ours(build)
                .filter(it -> !first(it.at("name").text()).equals(first(Image.of(it).shortName())))
                .map(it -> it.at("image").wrong("is not the image of %s", it.at("name").text()));
    }

    private static String first(String name) {
        return name.split("-")[0];
    }

    private static Stream<Finding> mixed(Build build) {
        List<Node> images = ours(build).map(container -> container.at("image")).toList();
        return images.stream()
                .map(image -> Image.parse(image.text()).tag())
                .distinct()
                .skip(1)
                .map(tag -> images.getFirst().wrong("is of another version than '%s'", tag));
    }

    private static Stream<Node> ours(Build build) {
        return Workload.of(build).filter(Workload::isOurs).flatMap(Workload::containers);
    }

    private static Stream<Finding> unpinned(Build build) {
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
