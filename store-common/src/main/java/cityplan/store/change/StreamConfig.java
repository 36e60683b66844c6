package cityplan.store.change;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/// How changes are streamed to those who follow them.
@ConfigMapping(prefix = "suite.changes")
interface StreamConfig {

    /// How often the database is asked whether anything was recorded, for all followers together.
    Duration poll();

    /// How long a stream is silent at most; also how long a follower may take for one event.
    Duration heartbeat();

    /// How many may follow at once.
    int followers();
}
