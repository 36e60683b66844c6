package cityplan.gateway.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The words of a search, as the services compare them: of one width and one case.
record Phrase(List<String> words) {

    Phrase {
        words = List.copyOf(words);
    }

    static Phrase of(String q) {
        Stream<String> words = Stream.of(q.split("(?U)\\s+")).map(Phrase::folded);
        return new Phrase(words.filter(word -> !word.isEmpty()).toList());
    }

    /// The words as one text.
    String text() {
        return String.join(" ", words);
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
