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

    private static final String BUNDLE = "cityplan.common.problem.messages";

    private Messages() {}

    public static String text(Language language, String key, List<?> arguments) {
        String pattern = bundle(language).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
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

    private static ResourceBundle bundle(Language language) {
        Locale locale = language == Language.EN ? Locale.ROOT : language.locale();
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(), control);
    }
}
