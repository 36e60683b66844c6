package cityplan.local.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an import is asked for.
///
/// @param reason the code of the reason it is done for
/// @param dryRun whether only to try
/// @param approver the token of a second person, who approves at once what needs that
public record LoadOptions(Optional<String> reason, boolean dryRun, Optional<String> approver) {

    /// Loads what a second person vouches for.
    public static LoadOptions approved(String approver) {
        return new LoadOptions(Optional.empty(), false, Optional.empty()).approvedBy(approver);
    }

    /// The same, approved at once by whoever this token belongs to.
    public LoadOptions approvedBy(String second) {
        return new LoadOptions(reason, dryRun, Optional.of(second));
    }

    String query() {
        List<String> parameters = new ArrayList<>();
        reason.map(code -> "reason=" + URLEncoder.encode(code, StandardCharsets.UTF_8))
                .ifPresent(parameters::add);
        if (dryRun) {
            parameters.add("dryRun=true");
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }
}
