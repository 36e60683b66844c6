package cityplan.indicators.observation;

import cityplan.common.query.Parameters;

import java.util.List;
import java.util.Optional;

/// Why a recorded figure is replaced or withdrawn.
public final class Reason {

    public static final List<String> CODES =
            List.of("new-data", "method-change", "error", "rebasing", "preliminary-to-final");

    private Reason() {}

    /// The parameter `reason`, which may not be absent.
    public static String required(Parameters parameters) {
        Optional<String> reason = parameters.choice("reason", CODES);
        if (reason.isEmpty()) {
            parameters.reject("reason", "required");
        }
        return reason.orElse("");
    }
}
