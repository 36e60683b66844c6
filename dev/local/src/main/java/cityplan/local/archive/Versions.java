package cityplan.local.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/// What a data directory depends on: PostgreSQL reads those of its own major version and of
/// machines like its own only.
///
/// @param application the version of this suite
/// @param postgresql the version of PostgreSQL, such as `18.6`
/// @param platform operating system and processor
public record Versions(String application, String postgresql, String platform) {

    /// Those of this checkout on this machine.
    public static Versions here() throws IOException {
        Properties build = new Properties();
        try (InputStream properties = Versions.class.getResourceAsStream("versions.properties")) {
            build.load(Objects.requireNonNull(properties));
        }
        return new Versions(
                build.getProperty("application", ""),
                build.getProperty("postgresql", ""),
                System.getProperty("os.name") + "/" + System.getProperty("os.arch"));
    }

    /// The same with the version of a server that runs.
    public Versions with(String server) {
        return new Versions(application, server, platform);
    }

    public String major() {
        return postgresql.replaceFirst("[^0-9].*", "");
    }
}
