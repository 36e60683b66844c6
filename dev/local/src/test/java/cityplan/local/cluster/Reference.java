package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.load.Bundle.Taker;
import cityplan.local.load.Gateway;
import cityplan.local.load.Load;
import cityplan.local.load.LoadOptions;
import cityplan.local.load.Report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The reference data, which others refer to.
final class Reference {

    private Reference() {}

    static void load(Instance instance, String token, Taker... takers) throws IOException {
        try (var gateway = new Gateway(instance.url())) {
            var load =
                    new Load(
                            gateway,
                            token,
                            new LoadOptions(Optional.empty(), false, Optional.empty()));
            boolean taken =
                    load.directory(
                            Cluster.THIS.resolve("data/kunming"),
                            List.of(takers),
                            new Report(_ -> {}));
            assertThat(taken).isTrue();
        }
    }
}
