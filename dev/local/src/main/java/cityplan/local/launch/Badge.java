package cityplan.local.launch;

import cityplan.local.key.Grant;
import cityplan.local.key.Keys;
import cityplan.local.key.Token;
import cityplan.local.process.Home;
import cityplan.local.process.PrivateFile;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The token that projects-service reads indicators-service with: without any role, in a file, made
/// anew long before it ends. Where reading is open there is none, since none is needed.
final class Badge {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final boolean NEEDED = "authenticated".equals(System.getenv("SUITE_READING"));

    private final Home home;
    private final Clock clock = Clock.systemUTC();
    private Instant made = Instant.MIN;

    Badge(Home home) {
        this.home = home;
    }

    void renew() throws IOException {
        Instant now = clock.instant();
        if (!NEEDED) {
            Files.deleteIfExists(home.badge());
        } else if (made.isBefore(now.minus(LIFE.dividedBy(2)))) {
            var nothing = new Grant(List.of(), Map.of());
            var token = new Token("projects-service", Optional.empty(), nothing, LIFE);
            PrivateFile.write(home.badge(), token.sign(Keys.of(home), clock));
            made = now;
        }
    }
}
