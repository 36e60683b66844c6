package cityplan.common.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class EntityTagTest {

    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00.000001Z");

    @Test
    void each_form_of_a_state_has_a_tag_of_its_own() {
        EntityTag json = EntityTag.of(RECORDED, "en", "json");
        EntityTag csv = EntityTag.of(RECORDED, "en", "csv");

        assertThat(json).isNotEqualTo(csv);
        assertThat(json.version()).isEqualTo(csv.version());
    }

    @Test
    void a_later_state_has_another_version() {
        EntityTag later = EntityTag.of(RECORDED.plusNanos(1000), "en", "json");

        assertThat(later.version()).isNotEqualTo(EntityTag.of(RECORDED, "en", "json").version());
    }

    @Test
    void a_tag_is_found_in_a_list_of_tags() {
        EntityTag tag = EntityTag.of(RECORDED, "en");

        assertThat(tag.isIn("\"other\", " + tag)).isTrue();
        assertThat(tag.isIn("W/" + tag)).isTrue();
        assertThat(tag.isIn("*")).isTrue();
        assertThat(tag.isIn("\"other\"")).isFalse();
        assertThat(tag.isIn(null)).isFalse();
    }
}
