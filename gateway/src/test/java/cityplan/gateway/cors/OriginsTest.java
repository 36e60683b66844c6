package cityplan.gateway.cors;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.cors.Origins.Leave;

import org.junit.jupiter.api.Test;

import java.util.List;

class OriginsTest {

    private static final String NAMED = "https://planning.example";
    private static final String OTHER = "https://elsewhere.example";

    @Test
    void without_origins_no_page_may_ask() {
        assertThat(new Origins(List.of()).leave(NAMED)).isEqualTo(Leave.NOTHING);
    }

    @Test
    void a_page_that_is_named_may_read_and_write() {
        var origins = new Origins(List.of(NAMED));

        assertThat(origins.leave(NAMED)).isEqualTo(Leave.READ_AND_WRITE);
        assertThat(origins.leave(OTHER)).isEqualTo(Leave.NOTHING);
        assertThat(origins.leave(NAMED + ".evil")).isEqualTo(Leave.NOTHING);
        assertThat(origins.leave("null")).isEqualTo(Leave.NOTHING);
        assertThat(origins.leave(null)).isEqualTo(Leave.NOTHING);
    }

    @Test
    void where_every_page_may_read_only_those_named_may_write() {
        var origins = new Origins(List.of("*", NAMED));

        assertThat(origins.leave(OTHER)).isEqualTo(Leave.READ);
        assertThat(origins.leave("*")).isEqualTo(Leave.READ);
        assertThat(origins.leave(NAMED)).isEqualTo(Leave.READ_AND_WRITE);
    }
}
