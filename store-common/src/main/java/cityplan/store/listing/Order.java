package cityplan.store.listing;

import cityplan.common.query.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A total order over the rows of a list: the keys asked for, then those that tell rows apart.
public record Order(List<Key> keys) {

    public Order {
        keys = List.copyOf(keys);
    }

    /// One key, and which way it runs.
    public record Key(SortKey key, boolean descending) {}

    /// The order that a request asks for, or by rank where the conditions rank the rows.
    public static Order of(Parameters parameters, Listing<?> listing, Conditions conditions) {
        List<SortKey> rank =
                parameters.text("sort").isPresent()
                        ? List.of()
                        : conditions.rank().stream().toList();
        List<SortKey> identity = Stream.concat(rank.stream(), listing.identity().stream()).toList();
        return of(parameters, identity, listing.others());
    }

    static Order of(Parameters parameters, List<SortKey> identity, List<SortKey> others) {
        List<SortKey> possible = Stream.concat(identity.stream(), others.stream()).toList();
        var keys = new ArrayList<Key>();
        parameters.text("sort").stream()
                .flatMap(sort -> Stream.of(sort.split(",", -1)))
                .forEach(name -> add(name, possible, keys, parameters));
        for (SortKey key : identity) {
            if (keys.stream().noneMatch(each -> each.key.equals(key))) {
                keys.add(new Key(key, false));
            }
        }
        return new Order(keys);
    }

    /// Whether the rank of what was searched for comes first.
    boolean byRank(Conditions conditions) {
        return conditions.rank().filter(keys.getFirst().key::equals).isPresent();
    }

    static Order byIdentity(Listing<?> listing) {
        return new Order(listing.identity().stream().map(key -> new Key(key, false)).toList());
    }

    private static void add(
            String name, List<SortKey> possible, List<Key> keys, Parameters parameters) {
        boolean descending = name.startsWith("-");
        String plain = descending ? name.substring(1) : name;
        possible.stream()
                .filter(key -> key.name().equals(plain))
                .findFirst()
                .ifPresentOrElse(
                        key -> keys.add(new Key(key, descending)),
                        () ->
                                parameters.reject(
                                        "sort",
                                        "unknown-sort",
                                        plain,
                                        possible.stream()
                                                .map(SortKey::name)
                                                .collect(Collectors.joining(", "))));
    }

    /// The keys as columns of the row, so that a cursor can name it.
    public String columns() {
        return numbered(i -> keys.get(i).key.expression() + " AS key_" + i);
    }

    /// What `ORDER BY` takes, over the columns of the keys.
    public String clause(boolean backwards) {
        return numbered(i -> "key_" + i + (keys.get(i).descending != backwards ? " DESC" : ""));
    }

    /// Rows beyond the cursor's: one row comparison where all keys run the same way, since an index
    /// can follow that; else key by key.
    String beyond(boolean backwards) {
        if (keys.stream().map(Key::descending).distinct().count() == 1) {
            String left = numbered(i -> keys.get(i).key.expression());
            return "(%s) %s (%s)".formatted(left, comparison(0, backwards), numbered(this::bound));
        }
        return IntStream.range(0, keys.size())
                .mapToObj(i ->
                        "("
                                + tied(i)
                                + keys.get(i).key.expression()
                                + " "
                                + comparison(i, backwards)
                                + " "
                                + bound(i)
                                + ")")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private String tied(int upTo) {
        return IntStream.range(0, upTo)
                .mapToObj(i -> keys.get(i).key.expression() + " = " + bound(i) + " AND ")
                .collect(Collectors.joining());
    }

    private String comparison(int i, boolean backwards) {
        return keys.get(i).descending == backwards ? ">" : "<";
    }

    private String bound(int i) {
        return "CAST(:key_%d AS %s)".formatted(i, keys.get(i).key.type());
    }

    private String numbered(IntFunction<String> part) {
        return IntStream.range(0, keys.size()).mapToObj(part).collect(Collectors.joining(", "));
    }
}
