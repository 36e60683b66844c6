package cityplan.gateway.page;

/// Writes HTML and SVG. Elements always end, and every text and value is escaped: nothing that
/// comes from data can become an element.
public final class Markup {

    private final StringBuilder out = new StringBuilder();

    /// An element with what `content` writes.
    ///
    /// @param attributes names and values, in turns
    public void element(String tag, Runnable content, String... attributes) {
        begin(tag, attributes);
        content.run();
        out.append("</").append(tag).append('>');
    }

    /// An element with a text.
    public void leaf(String tag, String text, String... attributes) {
        element(tag, () -> text(text), attributes);
    }

    public void text(String text) {
        out.append(escape(text));
    }

    private void begin(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escape(attributes[i + 1])).append('"');
        }
        out.append('>');
    }

    /// A text that stands for itself. Control characters mean nothing on a page and are left out.
    static String escape(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
