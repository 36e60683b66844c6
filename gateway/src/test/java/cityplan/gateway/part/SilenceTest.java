package cityplan.gateway.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

class SilenceTest {

    @Test
    void the_kind_of_silence_is_told_by_whatever_causes_it() {
        assertThat(Silence.of(new ConnectException())).isEqualTo(Silence.CONNECT);
        assertThat(Silence.of(new CompletionException(new UnknownHostException())))
                .isEqualTo(Silence.CONNECT);
        assertThat(Silence.of(new CompletionException(new TimeoutException())))
                .isEqualTo(Silence.TIMEOUT);
        assertThat(Silence.of(new IOException("closed"))).isEqualTo(Silence.CUT);
    }

    @Test
    void what_is_slow_is_not_asked_again() {
        assertThat(Silence.CONNECT.mayBeAskedAgain()).isTrue();
        assertThat(Silence.CUT.mayBeAskedAgain()).isTrue();
        assertThat(Silence.TIMEOUT.mayBeAskedAgain()).isFalse();
    }
}
