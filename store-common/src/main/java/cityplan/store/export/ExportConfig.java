package cityplan.store.export;

import io.smallrye.config.ConfigMapping;

/// How exports are carried out.
@ConfigMapping(prefix = "suite.exports")
interface ExportConfig {

    /// How many run at once in one instance; one more is answered 503.
    int atOnce();
}
