package cityplan.contract;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A YAML document as a tree of nodes whose scalars keep their text.
final class Tree {

    private Tree() {}

    static MappingNode read(Path file) {
        try {
            return read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MappingNode read(String yaml, String label) {
        var settings = LoadSettings.builder().setLabel(label).build();
        Node root =
                new Compose(settings)
                        .composeString(yaml)
                        .orElseThrow(() -> new IllegalStateException(label + " is empty"));
        return (MappingNode) root;
    }

    static boolean same(Node a, Node b) {
        if (a instanceof ScalarNode one && b instanceof ScalarNode other) {
            return one.getTag().equals(other.getTag()) && one.getValue().equals(other.getValue());
        }
        if (a instanceof SequenceNode one && b instanceof SequenceNode other) {
            return sameLists(one.getValue(), other.getValue());
        }
        if (a instanceof MappingNode one && b instanceof MappingNode other) {
            return one.getValue().size() == other.getValue().size()
                    && one.getValue().stream()
                            .allMatch(entry -> {
                                String key = ((ScalarNode) entry.getKeyNode()).getValue();
                                Node twin = Merge.find(other, key);
                                return twin != null && same(entry.getValueNode(), twin);
                            });
        }
        return false;
    }

    private static boolean sameLists(List<Node> a, List<Node> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    static String yaml(Node root) {
        var settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setIndent(2)
                        .setIndicatorIndent(0)
                        .setWidth(4096)
                        .setSplitLines(false)
                        .build();
        var out = new Text();
        var emitter = new Emitter(settings, out);
        new Serialize(settings).serializeOne(root).forEach(emitter::emit);
        return out.toString();
    }

    static String json(Node root) {
        var out = new StringBuilder();
        Json.write(root, 0, out);
        return out.append('\n').toString();
    }

    static boolean isText(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.STR);
    }

    private static final class Text implements StreamDataWriter {
        private final StringBuilder out = new StringBuilder();

        @Override
        public void write(String text) {
            out.append(text);
        }

        @Override
        public void write(String text, int off, int len) {
            out.append(text, off, off + len);
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }
}
