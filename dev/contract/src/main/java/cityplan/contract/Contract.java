package cityplan.contract;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The public OpenAPI contract, composed in one deterministic step from the fragments that stand
/// beside the features of each module, and completed by what holds for all of them. It is on every
/// module's classpath; the gateway serves it byte for byte.
public final class Contract {

    /// Where the composed files are kept, from the root of the repository.
    public static final String HOME = "rest-common/src/main/resources/contract";

    /// The gateway comes first: its fragment opens the document.
    static final List<String> MODULES =
            List.of(
                    "gateway",
                    "rest-common",
                    "store-common",
                    "indicators-service",
                    "projects-service");

    private final MappingNode root;

    private Contract(MappingNode root) {
        this.root = root;
    }

    /// Composes the contract from the fragments below `repository`.
    public static Contract compose(Path repository) {
        MappingNode root = Nodes.empty();
        for (String module : MODULES) {
            for (Path file : new Fragments(repository.resolve(module)).files()) {
                MappingNode fragment = Tree.read(file);
                owned(fragment, module);
                Merge.into(root, fragment, "", repository.relativize(file));
            }
        }
        RepeatedPosts.into(root);
        CommonAnswers.into(root);
        Schemas.into(root);
        return new Contract(root);
    }

    /// Every path names the module that answers it, so that the gateway knows where to send it.
    private static void owned(MappingNode fragment, String module) {
        if (Merge.find(fragment, "paths") instanceof MappingNode paths) {
            for (NodeTuple path : paths.getValue()) {
                MappingNode item = (MappingNode) path.getValueNode();
                List<NodeTuple> entries = new ArrayList<>();
                entries.add(new NodeTuple(Nodes.text("x-service"), Nodes.text(module)));
                entries.addAll(item.getValue());
                item.setValue(entries);
            }
        }
    }

    public String version() {
        return Nodes.scalar(Nodes.map(root, "info"), "version");
    }

    public String yaml() {
        return Tree.yaml(root);
    }

    public String json() {
        return Tree.json(root);
    }

    /// Writes the composed contract into the repository given as the only argument.
    public static void main(String[] arguments) throws IOException {
        Path repository = Path.of(arguments.length == 0 ? "." : arguments[0]);
        Contract contract = compose(repository);
        Path home = Files.createDirectories(repository.resolve(HOME));
        Files.writeString(home.resolve("openapi.yaml"), contract.yaml(), StandardCharsets.UTF_8);
        Files.writeString(home.resolve("openapi.json"), contract.json(), StandardCharsets.UTF_8);
        System.out.println("Composed " + home.resolve("openapi.yaml"));
    }
}
