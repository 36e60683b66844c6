package cityplan.manifests.shape;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;

import io.kubernetes.client.custom.QuantityFormatException;
import io.kubernetes.client.custom.QuantityFormatter;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// Amounts of processor, memory and disk are written as Kubernetes reads them, and no request is
/// above its limit.
public final class Quantities implements Rule {

    private static final List<String> AMOUNTS = List.of("sizeLimit", "size");
    private static final List<String> LISTS = List.of("requests", "limits");

    @Override
    public Stream<Finding> findings(Build build) {
        return build.objects().stream()
                .flatMap(Node::everything)
                .flatMap(part -> Stream.concat(unreadable(part), above(part)));
    }

    private static Stream<Finding> unreadable(Node part) {
        return amounts(part)
                .filter(amount -> !isQuantity(amount))
                .map(amount -> amount.wrong("'%s' is no quantity", amount.text()));
    }

    private static Stream<Node> amounts(Node part) {
        if (LISTS.contains(part.key())) {
            return part.members();
        }
        return AMOUNTS.contains(part.key()) ? Stream.of(part) : Stream.of();
    }

    private static Stream<Finding> above(Node part) {
        Node limits = part.at("limits");
        return part.at("requests")
                .members()
                .filter(request -> isQuantity(request) && isQuantity(limits.at(request.key())))
                .filter(request -> value(request).compareTo(value(limits.at(request.key()))) > 0)
                .map(request -> request.wrong("'%s' is above its limit", request.text()));
    }

    private static boolean isQuantity(Node amount) {
        try {
            return value(amount).signum() >= 0;
        } catch (QuantityFormatException | NumberFormatException _) {
            return false;
        }
    }

    private static BigDecimal value(Node amount) {
        return new QuantityFormatter().parse(amount.text()).getNumber();
    }
}
