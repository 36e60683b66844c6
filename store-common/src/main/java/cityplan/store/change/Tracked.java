package cityplan.store.change;

import org.jspecify.annotations.Nullable;

/// A noun whose vintages are told of. Indexes on both bounds of `recorded` and the key must be
/// there, the latter of the vintages that have ended only; the service's migration spells them.
///
/// @param resource what an entry calls it
/// @param noun the noun of the table `<noun>_vintage`
/// @param number the first column of the key, a number; absent where the key is a code alone
/// @param code the last column of the key, a text
public record Tracked(String resource, String noun, @Nullable String number, String code) {

    /// A noun that is known by a code.
    public static Tracked byCode(String resource, String noun, String code) {
        return new Tracked(resource, noun, null, code);
    }

    String key() {
        return number == null ? code : number + ", " + code;
    }

    String numberOrNone() {
        return number == null ? "0" : number;
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
        return "(%s, %s) > (:stamp, %s:code)"
                .formatted(bound, key(), number == null ? "" : ":number, ");
    }
}
