package cityplan.common.token;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/// How tokens are judged; whose they are and for whom stands in `mp.jwt.verify.*`.
@ConfigMapping(prefix = "suite.token")
interface TokenConfig {

    /// The longest time from a token's making to its end.
    Duration life();

    Keys keys();

    /// How the issuer's keys are kept up to date.
    interface Keys {

        /// How often they are read anew.
        Duration refresh();

        /// How long after they were read a token with a key that is not among them may have them
        /// read again.
        Duration pause();

        /// How long a token waits for that, and the issuer's answer is waited for.
        Duration patience();

        /// How long they serve while the issuer does not answer.
        Duration kept();
    }
}
