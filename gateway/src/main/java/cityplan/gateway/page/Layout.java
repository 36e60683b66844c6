package cityplan.gateway.page;

import cityplan.common.text.Language;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What every page has around its content: head, title, a switch of the language, a foot.
public final class Layout {

    private static final Template LAYOUT = Template.of("/page/layout.html");

    private Layout() {}

    public static Document page(Language language, String title, String content) {
        var texts = new Texts(language);
        var own = Map.of("lang", language.tag(), "title", title);
        String html =
                LAYOUT.fill(
                        name -> own.containsKey(name) ? own.get(name) : texts.get(name),
                        Map.of("content", content));
        return Document.page(html.getBytes(StandardCharsets.UTF_8), language);
    }
}
