package cityplan.store.webhook.rule;

import java.time.Duration;
import java.util.Optional;

/// What came of one attempt to send a message.
public sealed interface Outcome {

    /// A word for it.
    String word();

    /// The receiver answered.
    ///
    /// @param beginning the first characters of its answer, for operators
    /// @param retryAfter how long it asked to be left alone
    record Answered(int status, String beginning, Optional<Duration> retryAfter)
            implements Outcome {

        private static final int HUNDRED = 100;
        private static final int GONE = 410;

        @Override
        public String word() {
            return isTaken() ? "taken" : "refused";
        }

        boolean isTaken() {
            return status / HUNDRED == 2;
        }

        boolean isGone() {
            return status == GONE;
        }
    }

    /// The receiver did not answer, or was not asked.
    record Silent(Reason reason) implements Outcome {

        @Override
        public String word() {
            return reason.word();
        }
    }

    /// Why there is no answer.
    enum Reason {
        /// The name of the host leads nowhere.
        UNKNOWN_HOST("unknown-host"),
        /// The host has an address that messages are not sent to.
        ADDRESS_REFUSED("address-refused"),
        /// Nobody listens there.
        NO_CONNECTION("no-connection"),
        /// The receiver could not show who it is.
        TLS("tls"),
        /// Nothing came in time.
        TIMEOUT("timeout"),
        /// The connection broke off.
        CUT("cut");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
