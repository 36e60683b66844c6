package cityplan.gateway.search;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where in a text the words of a search stand: the text in pieces, one after the other.
record Highlight(String field, List<Piece> pieces) {

    Highlight {
        pieces = List.copyOf(pieces);
    }

    /// A piece of a text, and whether it is what was searched for.
    record Piece(String text, boolean found) {}

    /// The sides of a text in which words stand.
    static Stream<Highlight> of(String field, @Nullable Text text, Phrase phrase) {
        return text == null
                ? Stream.empty()
                : Stream.of(
                                side(field + ".zh", text.zh(), phrase),
                                side(field + ".en", text.en(), phrase))
                        .flatMap(Optional::stream);
    }

    private static Optional<Highlight> side(String field, @Nullable String text, Phrase phrase) {
        return Optional.ofNullable(text)
                .map(given -> new Highlight(field, pieces(given, phrase)))
                .filter(highlight -> highlight.pieces.stream().anyMatch(Piece::found));
    }

    /// The pieces of a text; together they are the text.
    static List<Piece> pieces(String text, Phrase phrase) {
        BitSet found = found(text, phrase);
        var pieces = new ArrayList<Piece>();
        for (int begin = 0; begin < text.length(); ) {
            boolean marked = found.get(begin);
            int next = marked ? found.nextClearBit(begin) : found.nextSetBit(begin);
            int end = next < 0 ? text.length() : Math.min(next, text.length());
            pieces.add(new Piece(text.substring(begin, end), marked));
            begin = end;
        }
        return pieces;
    }

    /// The places of a text at which a word stands. It is compared letter by letter with the marks
    /// that belong to it, each as it is searched, so that what was found can be led back to it.
    private static BitSet found(String text, Phrase phrase) {
        var folded = new StringBuilder();
        var begins = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        for (int begin = 0; begin < text.length(); ) {
            int end = end(text, begin);
            String letter = Phrase.folded(text.substring(begin, end));
            folded.append(letter);
            for (int i = 0; i < letter.length(); i++) {
                begins.add(begin);
                ends.add(end);
            }
            begin = end;
        }
        var found = new BitSet();
        for (String word : phrase.words()) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                found.set(begins.get(at), ends.get(at + word.length() - 1));
            }
        }
        return found;
    }

    private static int end(String text, int begin) {
        int end = begin + Character.charCount(text.codePointAt(begin));
        while (end < text.length()
                && Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
