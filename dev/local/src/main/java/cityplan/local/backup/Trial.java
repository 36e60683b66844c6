package cityplan.local.backup;

import cityplan.local.archive.Manifest;
import cityplan.local.launch.Progress;
import cityplan.local.postgres.Server;
import cityplan.local.postgres.Superuser;
import cityplan.local.process.Home;
import cityplan.local.process.Logs;
import cityplan.local.process.Refusal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Handler;

/// Restored data is good when a server recovers from it and both databases know everything that the
/// backup says is in it.
record Trial(Home candidate, Progress progress) {

    void pass(Manifest manifest) throws IOException {
        progress.step("Recovering and asking both databases");
        Handler log = Logs.capture(candidate);
        int port = freePort();
        try (Server _ = Server.recover(candidate, port)) {
            Map<String, Instant> held = LastRecorded.of(new Superuser(candidate, port));
            manifest.recorded()
                    .forEach((database, stamp) -> {
                        if (held.getOrDefault(database, Instant.MIN).isBefore(stamp)) {
                            throw new Refusal(
                                    "The restored database %s does not know what was recorded at %s: take another backup."
                                            .formatted(database, stamp));
                        }
                    });
        } catch (SQLException refused) {
            throw new Refusal(
                    "The restored databases do not answer: see %s."
                            .formatted(candidate.log("postgres")),
                    refused);
        } finally {
            log.close();
        }
        progress.done();
    }

    /// The port of the suite is in use while it runs.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
