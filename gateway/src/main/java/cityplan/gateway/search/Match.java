package cityplan.gateway.search;

import cityplan.common.text.Text;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// How well something answers a search, the best first: the same ranks as `search_rank` of the
/// services.
enum Match {
    /// Its code is what was searched for.
    CODE,
    /// One of its names is.
    NAME,
    /// One of its names begins with it.
    BEGINNING,
    /// Its names hold every word.
    WITHIN,
    /// It was found elsewhere: in its code, its description, its parties.
    ELSEWHERE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Match of(String code, Text name, Phrase phrase) {
        String whole = phrase.text();
        List<String> names =
                Stream.of(name.zh(), name.en())
                        .filter(Objects::nonNull)
                        .map(Phrase::folded)
                        .toList();
        if (Phrase.folded(code).equals(whole)) {
            return CODE;
        }
        if (names.contains(whole)) {
            return NAME;
        }
        if (names.stream().anyMatch(each -> each.startsWith(whole))) {
            return BEGINNING;
        }
        boolean within =
                phrase.words().stream()
                        .allMatch(word -> names.stream().anyMatch(each -> each.contains(word)));
        return within ? WITHIN : ELSEWHERE;
    }
}
