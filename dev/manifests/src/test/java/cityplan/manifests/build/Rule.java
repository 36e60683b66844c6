package cityplan.manifests.build;

import java.util.stream.Stream;

/// One thing that must hold in what an overlay builds.
public interface Rule {

    Stream<Finding> findings(Build build);
}
