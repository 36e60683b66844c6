package cityplan.indicators.observation;

import java.util.List;

/// Why a recorded figure is replaced or withdrawn.
public final class Reason {

    public static final List<String> CODES =
            List.of("new-data", "method-change", "error", "rebasing", "preliminary-to-final");

    private Reason() {}
}
