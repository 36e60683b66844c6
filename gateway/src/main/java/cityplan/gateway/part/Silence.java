package cityplan.gateway.part;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/// How an answer stays away: no connection, no head in time, or broken off.
public enum Silence {
    CONNECT,
    TIMEOUT,
    CUT;

    /// What kind of silence a failure is that came instead of an answer.
    public static Silence of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException) {
                return CONNECT;
            }
            if (cause instanceof TimeoutException) {
                return TIMEOUT;
            }
        }
        return CUT;
    }

    /// Whether a read may be asked once more: there was no connection, or it ended. It may have
    /// been kept open by an instance that is at its end; another one may answer. What is slow is
    /// not asked again.
    public boolean mayBeAskedAgain() {
        return this != TIMEOUT;
    }
}
