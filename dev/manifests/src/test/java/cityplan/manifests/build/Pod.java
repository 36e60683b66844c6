package cityplan.manifests.build;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The pods that a workload of ours, or an operator for it, will run: their labels and ports.
public record Pod(Node owner, Map<String, String> labels, List<Port> ports) {

    private static final List<Port> INSTANCE =
            List.of(
                    new Port("postgresql", 5432),
                    new Port("metrics", 9187),
                    new Port("status", 8000));

    public Pod {
        labels = Map.copyOf(labels);
        ports = List.copyOf(ports);
    }

    public static Stream<Pod> of(Build build) {
        return Stream.concat(
                Workload.of(build).map(Pod::of), build.kind("Cluster").map(Pod::instance));
    }

    private static Pod of(Workload workload) {
        List<Port> ports =
                workload.containers()
                        .flatMap(container -> container.at("ports").items())
                        .map(Port::of)
                        .toList();
        return new Pod(workload.object(), workload.labels(), ports);
    }

    /// CloudNativePG labels the instances of a Cluster so and opens these ports.
    private static Pod instance(Node cluster) {
        String name = cluster.at("metadata", "name").text();
        Map<String, String> labels = Map.of("cnpg.io/cluster", name, "cnpg.io/podRole", "instance");
        return new Pod(cluster, labels, INSTANCE);
    }

    public boolean opens(String nameOrNumber) {
        return ports.stream().anyMatch(port -> port.is(nameOrNumber));
    }
}
