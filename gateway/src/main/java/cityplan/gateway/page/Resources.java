package cityplan.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Files that the gateway carries with it.
public final class Resources {

    private Resources() {}

    /// The bytes of a file of the classpath; without it the gateway does not start.
    public static byte[] bytes(String path) {
        try (InputStream file = Resources.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is not on the classpath");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
