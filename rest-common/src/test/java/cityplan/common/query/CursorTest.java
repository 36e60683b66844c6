package cityplan.common.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class CursorTest {

    @Property
    void what_was_encoded_is_decoded(
            @ForAll("codes") List<String> keys, @ForAll boolean backwards) {
        var cursor =
                new Cursor(
                        "q",
                        Instant.parse("2026-01-01T00:00:00.000001Z"),
                        LocalDate.EPOCH,
                        backwards,
                        keys);

        assertThat(Cursor.decode(cursor.encode())).contains(cursor);
    }

    @Property
    void any_other_text_is_no_cursor_and_no_error(@ForAll String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> codes() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("昆明地铁 -_./")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
