package cityplan.store.change;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// A noun whose vintages are told of. Indexes `<noun>_vintage_by_begin` and `_by_end` on both
/// bounds of `recorded` and the key must be there, the latter of the vintages that have ended only;
/// the service's migration spells them.
///
/// What stands for the texts of a key is all of them with blanks between. No text but the last one
/// may hold a blank or what sorts before it: the order of the whole is the order of its parts then.
///
/// @param resource what an entry calls it
/// @param noun the noun of the table `<noun>_vintage`
/// @param number the first column of the key, a number; absent where the key is texts alone
/// @param texts the other columns of the key
/// @param told SQL for whether a row `vintage` is told of to everybody; it must not change
public record Tracked(
        String resource, String noun, @Nullable String number, List<String> texts, String told) {

    private static final String BLANK = " ";

    public Tracked {
        texts = List.copyOf(texts);
    }

    /// A noun of which every vintage is told.
    public Tracked(String resource, String noun, @Nullable String number, List<String> texts) {
        this(resource, noun, number, texts, "true");
    }

    /// A noun that is known by a code, or by several.
    public static Tracked byCode(String resource, String noun, String... codes) {
        return new Tracked(resource, noun, null, List.of(codes));
    }

    /// The same noun, of which only these vintages are told.
    public Tracked only(String vintages) {
        return new Tracked(resource, noun, number, texts, vintages);
    }

    /// The values of the texts that a code stands for.
    public List<String> values(String code) {
        String[] given = code.split(BLANK, texts.size());
        String[] all = Arrays.copyOf(given, texts.size());
        Arrays.fill(all, given.length, all.length, "");
        return List.of(all);
    }

    String code() {
        return String.join(" || '" + BLANK + "' || ", texts);
    }

    /// The columns of the key.
    public String key() {
        String codes = String.join(", ", texts);
        return number == null ? codes : number + ", " + codes;
    }

    String numberOrNone() {
        return number == null ? "0" : number;
    }

    /// What the value of a text is bound as.
    static String parameter(int text) {
        return "code_" + text;
    }

    /// The changes of this noun behind a place, by one bound of `recorded`: in one comparison that
    /// an index can follow.
    String behind(Place place, String bound) {
        int order = resource.compareTo(place.resource());
        if (place.resource().isEmpty() || order < 0) {
            return bound + " > :stamp";
        }
        if (order > 0) {
            return bound + " >= :stamp";
        }
        var there = new StringBuilder(number == null ? ":stamp" : ":stamp, :number");
        for (int i = 0; i < texts.size(); i++) {
            there.append(", :").append(parameter(i));
        }
        return "(%s, %s) > (%s)".formatted(bound, key(), there);
    }
}
