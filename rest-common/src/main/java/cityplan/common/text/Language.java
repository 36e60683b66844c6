package cityplan.common.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// A language that derived text, problems and CSV headers are written in.
public enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The value of `Content-Language`.
    public String tag() {
        return locale.toLanguageTag();
    }

    /// The language that an `Accept-Language` header prefers; English when it names neither, is
    /// absent or cannot be read.
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            String tag = Locale.lookupTag(ranges, List.of("zh", "en"));
            return "zh".equals(tag) ? ZH : EN;
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }

    /// The language of a machine whose `LANG` is this, such as `zh_CN.UTF-8`; English by default.
    public static Language ofLocale(@Nullable String lang) {
        return lang != null && lang.startsWith("zh") ? ZH : EN;
    }
}
