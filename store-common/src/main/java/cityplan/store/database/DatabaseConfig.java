package cityplan.store.database;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/// How long the database may be silent.
@ConfigMapping(prefix = "suite.database")
interface DatabaseConfig {

    /// How often it is asked whether it answers, and how long it may take to.
    Duration probe();

    /// So many questions in a row that are not answered make it count as down.
    int silences();

    /// How long an answer to a statement is waited for on the way, longer than a statement may
    /// take.
    Duration patience();
}
