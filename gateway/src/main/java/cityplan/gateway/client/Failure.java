package cityplan.gateway.client;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// A service answered only that it cannot, or was not asked because it has been silent or has too
/// much to answer.
final class Failure extends RuntimeException {

    private static final int SERVER_ERROR = 500;

    Failure(String reason) {
        super(reason, null, false, false);
    }

    /// Tells answers by which a service says that it cannot from all others.
    public static final class Mapper implements ResponseExceptionMapper<Failure> {

        @Override
        public boolean handles(int status, MultivaluedMap<String, Object> headers) {
            return status >= SERVER_ERROR;
        }

        @Override
        public Failure toThrowable(Response answer) {
            return new Failure("status " + answer.getStatus());
        }
    }
}
