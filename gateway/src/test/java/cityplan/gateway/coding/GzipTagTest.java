package cityplan.gateway.coding;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.answer.EntityTag;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class GzipTagTest {

    private static final EntityTag TAG = EntityTag.of(Instant.parse("2026-01-01T00:00:00Z"), "zh");

    @Test
    void the_compressed_form_has_a_tag_of_its_own_with_the_same_version() {
        String coded = GzipTag.of(TAG.toString());

        assertThat(coded).isNotEqualTo(TAG.toString());
        assertThat(EntityTag.read(coded).map(EntityTag::version)).contains(TAG.version());
    }

    @Test
    void of_tags_in_a_header_each_is_turned_into_that_of_the_plain_form() {
        String held = "\"a-1\", " + GzipTag.of(TAG.toString()) + ",W/\"b-2\", *";

        assertThat(GzipTag.plain(held)).isEqualTo("\"a-1\", " + TAG + ", W/\"b-2\", *");
        assertThat(GzipTag.isIn(held, TAG.toString())).isTrue();
        assertThat(GzipTag.isIn(held, "\"a-1\"")).isFalse();
        assertThat(GzipTag.isIn(null, "\"a-1\"")).isFalse();
    }
}
