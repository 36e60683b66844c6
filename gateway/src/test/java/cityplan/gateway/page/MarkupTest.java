package cityplan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void texts_and_values_are_escaped() {
        var out = new Markup();

        out.leaf("p", "<script>alert('&')</script>", "title", "\"><b>");

        assertThat(out.toString())
                .isEqualTo(
                        "<p title=\"&quot;&gt;&lt;b&gt;\">"
                                + "&lt;script&gt;alert('&amp;')&lt;/script&gt;</p>");
    }

    @Test
    void elements_end_in_the_order_that_they_are_nested() {
        var out = new Markup();

        out.element("ul", () -> out.leaf("li", "one"), "class", "few");

        assertThat(out.toString()).isEqualTo("<ul class=\"few\"><li>one</li></ul>");
    }

    @Test
    void control_characters_are_left_out() {
        var out = new Markup();

        out.text("a\u0000b\u001bc\nd");

        assertThat(out.toString()).isEqualTo("abc\nd");
    }
}
