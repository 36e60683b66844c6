package cityplan.store.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

class KeysTest {

    @Property
    void a_quoted_key_is_the_same_as_a_plain_one(
            @ForAll @CharRange(from = '!', to = '~') @StringLength(min = 1, max = 255) String key) {
        String quoted = "\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";

        assertThat(Keys.parse(quoted)).contains(key);
        if (!key.startsWith("\"")) {
            assertThat(Keys.parse(key)).contains(key);
        }
    }

    @Test
    void nothing_but_visible_characters_of_ascii_is_a_key() {
        assertThat(Keys.parse("")).isEmpty();
        assertThat(Keys.parse("\"\"")).isEmpty();
        assertThat(Keys.parse("a b")).isEmpty();
        assertThat(Keys.parse("é")).isEmpty();
        assertThat(Keys.parse("\"a")).isEmpty();
        assertThat(Keys.parse("x".repeat(256))).isEmpty();
    }
}
