package cityplan.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Text;
import cityplan.gateway.search.Highlight.Piece;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class HighlightTest {

    @Test
    void words_are_found_in_every_width_and_case() {
        assertThat(marked("昆明地铁４号线 Metro Line 4", "地铁 metro 4"))
                .isEqualTo("昆明[地铁４]号线 [Metro] Line [4]");
    }

    @Test
    void words_that_overlap_are_one_piece() {
        assertThat(marked("生产总值总量", "产总 总值")).isEqualTo("生[产总值]总量");
        assertThat(marked("aaa", "aa")).isEqualTo("[aaa]");
    }

    @Test
    void a_letter_that_is_searched_as_several_is_found_as_one() {
        assertThat(marked("长 5㎞ 的路", "m")).isEqualTo("长 5[㎞] 的路");
        assertThat(marked("cafe\u0301 bar", "é")).isEqualTo("caf[e\u0301] bar");
    }

    @Test
    void sides_without_a_word_are_not_shown() {
        assertThat(Highlight.of("name", new Text("地铁", "Metro"), Phrase.of("地铁")))
                .extracting(Highlight::field)
                .containsExactly("name.zh");
        assertThat(Highlight.of("name", null, Phrase.of("地铁"))).isEmpty();
    }

    @Property
    void the_pieces_are_the_text(
            @ForAll String text, @ForAll @NotBlank @StringLength(max = 5) String q) {
        assertThat(Highlight.pieces(text, Phrase.of(q)).stream().map(Piece::text))
                .doesNotContain("")
                .satisfies(pieces -> assertThat(String.join("", pieces)).isEqualTo(text));
    }

    @Property
    void what_is_in_a_text_is_found_there(
            @ForAll @StringLength(max = 20) String before,
            @ForAll("words") String word,
            @ForAll @StringLength(max = 20) String after) {
        String plain = before.replace('\u0301', ' ') + word + " " + after;

        assertThat(Highlight.pieces(plain, Phrase.of(word)).stream().filter(Piece::found))
                .anyMatch(piece -> Phrase.folded(piece.text()).contains(Phrase.folded(word)));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("地铁", "线", "Metro", "４", "ＡＢ");
    }

    private static String marked(String text, String q) {
        return Highlight.pieces(text, Phrase.of(q)).stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
