package cityplan.local.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an import is asked for: the code of the reason it is done for, and whether only to try.
public record LoadOptions(Optional<String> reason, boolean dryRun) {

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
