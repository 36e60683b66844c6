package cityplan.local.postgres;

import cityplan.local.process.Home;
import cityplan.local.process.PrivateFile;
import cityplan.local.process.Service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Generated passwords, one file for each role, so that other users of this machine stay out of the
/// databases.
final class Passwords {

    static final String SUPERUSER = "postgres";

    private static final int BYTES = 24;

    private Passwords() {}

    /// The passwords of the superuser and of the two roles of each database, made when they are
    /// missing.
    static Map<String, String> of(Home home, List<String> databases) throws IOException {
        Map<String, String> passwords = new LinkedHashMap<>();
        passwords.put(SUPERUSER, password(file(home, SUPERUSER)));
        for (String database : databases) {
            for (String role : List.of(database, Service.role(database))) {
                passwords.put(role, password(file(home, role)));
            }
        }
        return passwords;
    }

    static Path file(Home home, String role) {
        return home.passwords().resolve(role);
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFile.write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }
}
