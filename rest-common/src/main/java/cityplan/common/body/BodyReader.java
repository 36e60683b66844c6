package cityplan.common.body;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/// Reads a body that is held in memory, up to a length, whether the sender tells the length or not.
/// It is read after the sender's rights were checked.
@Provider
public class BodyReader implements MessageBodyReader<byte[]> {

    private static final int LONGEST = 2 << 20;

    /// What is posted may be many at once.
    private static final int LONGEST_POSTED = 8 << 20;

    private final Request request;

    BodyReader(Request request) {
        this.request = request;
    }

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
        int longest = request.getMethod().equals(HttpMethod.POST) ? LONGEST_POSTED : LONGEST;
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > longest) {
            throw new ProblemException(new Problem.TooLarge());
        }
        byte[] body = read(content, longest);
        if (body.length > longest) {
            throw new ProblemException(new Problem.TooLarge());
        }
        return body;
    }

    /// A sender that leaves in the middle is no fault of ours.
    private static byte[] read(InputStream content, int longest) {
        try {
            return content.readNBytes(longest + 1);
        } catch (IOException brokenOff) {
            throw new ProblemException(new Problem.BadRequest(), brokenOff);
        }
    }
}
