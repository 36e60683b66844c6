package cityplan.gateway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanvasTest {

    @Test
    void a_chinese_character_is_as_wide_as_high() {
        assertThat(Canvas.width("指标")).isEqualTo(2 * Canvas.EM);
        assertThat(Canvas.width("ab")).isLessThan(2 * Canvas.EM);
    }

    @Test
    void a_text_is_cut_between_characters_where_there_is_no_room() {
        assertThat(Canvas.fitted("城乡建设", 100)).isEqualTo("城乡建设");
        assertThat(Canvas.fitted("城乡建设与管理", 40)).isEqualTo("城乡…");
        assertThat(Canvas.fitted("𠀀𠀀𠀀", 25)).isEqualTo("𠀀…");
    }
}
