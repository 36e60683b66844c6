package cityplan.common.test.postgres;

import java.io.IOException;
import java.util.Locale;

/// What a PostgreSQL for tests runs in. The system property `test.postgres` names it; Maven's
/// profile `containers` is what sets it to `container`.
public enum Kind {
    EMBEDDED,
    CONTAINER;

    public static final String PROPERTY = "test.postgres";

    /// The kind this run was asked for.
    public static Kind asked() {
        return valueOf(System.getProperty(PROPERTY, "embedded").toUpperCase(Locale.ROOT));
    }

    Server start() throws IOException {
        return switch (this) {
            case EMBEDDED -> EmbeddedServer.start();
            case CONTAINER -> ContainerServer.start();
        };
    }
}
