package cityplan.manifests.build;

import java.util.Map;
import java.util.stream.Stream;

/// An object with a pod template of its own.
public record Workload(Node object, Node template) {

    public static Stream<Workload> of(Build build) {
        return build.kind("Deployment", "StatefulSet", "Job")
                .map(object -> new Workload(object, object.at("spec", "template")));
    }

    public Node spec() {
        return template.at("spec");
    }

    public Map<String, String> labels() {
        return template.at("metadata", "labels").texts();
    }

    public Stream<Node> containers() {
        return Stream.of("initContainers", "containers").flatMap(list -> spec().at(list).items());
    }

    public boolean isJob() {
        return object.at("kind").is("Job");
    }

    /// Whether its images are the suite's own.
    public boolean isOurs() {
        return containers().allMatch(container -> Image.of(container).name().contains("cityplan/"));
    }
}
