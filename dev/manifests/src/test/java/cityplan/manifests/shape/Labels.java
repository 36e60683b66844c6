package cityplan.manifests.shape;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Labels have keys and values that Kubernetes takes.
public final class Labels implements Rule {

    private static final Pattern KEY =
            Pattern.compile("([a-z0-9.-]{1,253}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
    private static final Pattern VALUE =
            Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");

    @Override
    public Stream<Finding> findings(Build build) {
        return build.objects().stream()
                .flatMap(Node::everything)
                .filter(Labels::areLabels)
                .flatMap(Node::members)
                .filter(label -> !isLabel(label))
                .map(label -> label.wrong("'%s: %s' is no label", label.key(), label.text()));
    }

    /// Those of alerts are Prometheus' own and take any text.
    private static boolean areLabels(Node part) {
        return part.place().endsWith("metadata.labels") || part.key().equals("matchLabels");
    }

    private static boolean isLabel(Node label) {
        return KEY.matcher(label.key()).matches() && VALUE.matcher(label.text()).matches();
    }
}
