package cityplan.indicators.evaluation.view;

import cityplan.common.text.Language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The sentences and formulas of evaluations in one language.
final class Texts {

    private static final String BUNDLE = "cityplan.indicators.evaluation.view.texts";

    private final ResourceBundle bundle;

    Texts(Language language) {
        Locale locale = language == Language.EN ? Locale.ROOT : language.locale();
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), control);
    }

    String get(String key) {
        return bundle.getString(key);
    }

    String get(String key, List<String> numbers) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(numbers.toArray());
    }
}
