package cityplan.common.problem;

import cityplan.common.text.Language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The texts of problems, in zh and en.
public final class Messages {

    private static final String NOUN = "noun.";
    private static final String BUNDLE = "cityplan.common.problem.messages";

    private Messages() {}

    /// Arguments may be what `noun` answers.
    public static String text(Language language, String key, List<?> arguments) {
        ResourceBundle bundle = bundle(language);
        Object[] said = arguments.stream().map(each -> said(each, bundle)).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(said);
    }

    /// A noun of the domain as an argument: it is said in the language of the text.
    public static String noun(String code) {
        return NOUN + code;
    }

    /// The name of a column in a table: known words of its path are translated, others stay.
    public static String columnName(String path, Language language) {
        ResourceBundle bundle = bundle(language);
        return Stream.of(path.split("\\."))
                .map(word ->
                        bundle.containsKey("column." + word)
                                ? bundle.getString("column." + word)
                                : word)
                .collect(Collectors.joining("."));
    }

    private static Object said(Object argument, ResourceBundle bundle) {
        if (argument instanceof String noun && noun.startsWith(NOUN)) {
            return bundle.containsKey(noun)
                    ? bundle.getString(noun)
                    : noun.substring(NOUN.length());
        }
        return argument;
    }

    private static ResourceBundle bundle(Language language) {
        Locale locale = language == Language.EN ? Locale.ROOT : language.locale();
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(), control);
    }
}
