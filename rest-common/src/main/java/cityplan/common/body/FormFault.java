package cityplan.common.body;

import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

import java.util.stream.Stream;

/// Tells whether a form that was sent could not be read.
public final class FormFault {

    /// Where a file of the form is written; what goes wrong there is our own fault.
    private static final String WRITING = "sun.nio.ch.";

    private FormFault() {}

    /// Whether this was thrown by the reader of forms: it has no exception of its own for a form
    /// without an end, a name that breaks its line, or more parts than are taken.
    public static boolean is(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length > 0
                && !frames[0].getClassName().startsWith(WRITING)
                && Stream.of(frames)
                        .anyMatch(frame ->
                                frame.getClassName().equals(FormBodyHandler.class.getName()));
    }
}
