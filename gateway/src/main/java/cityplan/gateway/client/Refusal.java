package cityplan.gateway.client;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// A service answered that the question is wrong.
public final class Refusal extends RuntimeException {

    private static final int BAD_REQUEST = 400;

    private Refusal() {
        super("status " + BAD_REQUEST, null, false, false);
    }

    /// Tells answers by which a service refuses a question from all others.
    public static final class Mapper implements ResponseExceptionMapper<Refusal> {

        @Override
        public boolean handles(int status, MultivaluedMap<String, Object> headers) {
            return status == BAD_REQUEST;
        }

        @Override
        public Refusal toThrowable(Response answer) {
            return new Refusal();
        }
    }
}
