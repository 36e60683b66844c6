package cityplan.manifests.shape;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Two lists side by side, as far as the shorter goes.
final class Zip {

    record Pair<A, B>(A left, B right) {}

    private Zip() {}

    static <A, B> Stream<Pair<A, B>> of(List<A> left, List<B> right) {
        return IntStream.range(0, Math.min(left.size(), right.size()))
                .mapToObj(index -> new Pair<>(left.get(index), right.get(index)));
    }
}
