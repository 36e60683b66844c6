package cityplan.images;

import java.time.Duration;

/// How a container ended.
record Stopped(long exitCode, Duration took) {}
