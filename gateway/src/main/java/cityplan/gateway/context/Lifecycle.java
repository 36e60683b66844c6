package cityplan.gateway.context;

import java.util.List;

/// The stages of a project.
public final class Lifecycle {

    public static final String OPERATING = "operating";

    /// From idea to operation.
    public static final List<String> STAGES =
            List.of(
                    "proposed",
                    "signed",
                    "preparatory",
                    "procurement",
                    "under-construction",
                    "acceptance",
                    OPERATING);

    /// Given up, or taken out of use.
    public static final List<String> ENDED = List.of("terminated", "retired");

    private Lifecycle() {}
}
