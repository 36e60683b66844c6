package cityplan.store.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.util.RawValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What one write has changed: for each noun how many rows and, as long as they are few, which.
public final class Changes {

    /// Of how many rows an entry tells what became of them.
    public static final int MOST = 100;

    /// How long all that is told of them may be.
    private static final int LONGEST = 100_000;

    private final List<OfNoun> nouns = new ArrayList<>();
    private final Map<String, Object> more = new LinkedHashMap<>();
    private int rows;
    private int length;

    /// @param rows what became of each, as JSON; absent when there are too many
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfNoun(String noun, long count, @Nullable RawValue rows) {}

    /// Adds rows of a noun; what became of them is asked for if they are few.
    public void add(String noun, long count, Supplier<Optional<String>> told) {
        if (count > 0) {
            Optional<String> few = rows + count > MOST ? Optional.empty() : told.get();
            Optional<String> kept = few.filter(text -> length + text.length() <= LONGEST);
            kept.ifPresent(text -> length += text.length());
            rows += (int) Math.min(count, MOST);
            nouns.add(
                    new OfNoun(
                            noun.replace('_', '-'), count, kept.map(RawValue::new).orElse(null)));
        }
    }

    /// Adds what else tells of the write, under a name.
    public Changes with(Map<String, ?> told) {
        more.putAll(told);
        return this;
    }

    /// What has changed, by nouns.
    public List<?> nouns() {
        return List.copyOf(nouns);
    }

    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        if (!nouns.isEmpty()) {
            told.put("changes", nouns);
        }
        told.putAll(more);
        return told;
    }
}
