package cityplan.common.http;

import java.io.IOException;
import java.util.stream.Stream;

/// Tells whether a file of our own, in which an upload waits, could not be written: the disk is
/// full, or gone. What the system says of it depends on its language, so it is told by where it was
/// thrown.
final class FileFault {

    private static final String PATHS = "sun.nio.fs.";
    private static final String CHANNELS = "FileDispatcherImpl";

    private FileFault() {}

    static boolean is(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .flatMap(cause -> Stream.of(cause.getStackTrace()).limit(1))
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith(PATHS) || name.endsWith(CHANNELS));
    }
}
