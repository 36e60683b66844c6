package cityplan.common.body;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/// Reads a body that is held in memory, up to a length, whether the sender tells the length or not.
/// It is read after the sender's rights were checked.
@Provider
public class BodyReader implements MessageBodyReader<byte[]> {

    private static final int LONGEST = 2 << 20;

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.equals(byte[].class);
    }

    @Override
    public byte[] readFrom(
            Class<byte[]> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream content) {
        if (isTooLong(headers.getFirst(HttpHeaders.CONTENT_LENGTH))) {
            throw new ProblemException(new Problem.TooLarge());
        }
        byte[] body = read(content);
        if (body.length > LONGEST) {
            throw new ProblemException(new Problem.TooLarge());
        }
        return body;
    }

    private static boolean isTooLong(@Nullable String length) {
        return length != null && Long.parseLong(length) > LONGEST;
    }

    /// A sender that leaves in the middle is no fault of ours.
    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(LONGEST + 1);
        } catch (IOException brokenOff) {
            throw new ProblemException(new Problem.BadRequest(), brokenOff);
        }
    }
}
