package cityplan.indicators.text;

import cityplan.common.text.Language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The sentences and formulas of one bundle in one language.
public final class Texts {

    private final ResourceBundle bundle;

    public Texts(String name, Language language) {
        Locale locale = language == Language.EN ? Locale.ROOT : language.locale();
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        bundle = ResourceBundle.getBundle(name, locale, Texts.class.getClassLoader(), control);
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    public String get(String key, List<String> arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments.toArray());
    }
}
