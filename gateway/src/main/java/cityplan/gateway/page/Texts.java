package cityplan.gateway.page;

import cityplan.common.text.Language;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The texts of the pages in one language.
public final class Texts {

    private static final String BUNDLE = "cityplan.gateway.page.texts";

    private final ResourceBundle bundle;

    public Texts(Language language) {
        this(BUNDLE, language);
    }

    /// The texts of another bundle than that of the pages.
    public Texts(String name, Language language) {
        Locale locale = language == Language.EN ? Locale.ROOT : language.locale();
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        bundle = ResourceBundle.getBundle(name, locale, Texts.class.getClassLoader(), control);
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    /// The text of a code that may be unknown here.
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }
}
